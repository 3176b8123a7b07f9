import { assetPath } from "#shell/assets.ts";
import type { IconName } from "#shell/parts/icon/icon-names.ts";

export type IconProps = {
  name: IconName;
  /** Words for those who do not see it. Without them the icon is decoration beside words. */
  label?: string;
  class?: string;
};

export function Icon({ name, label, class: extra }: IconProps) {
  return (
    <svg
      class={extra ? `icon-svg ${extra}` : "icon-svg"}
      focusable="false"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" })}
    >
      <use href={`${assetPath("icons.svg")}#${name}`} />
    </svg>
  );
}
