import type { Example } from "#shell/parts/example.ts";
import type { IconProps } from "#shell/parts/icon/icon.tsx";
import { iconNames } from "#shell/parts/icon/icon-names.ts";

export const iconExamples: Example<IconProps>[] = iconNames.map((name) => ({
  name,
  props: { name, label: name },
}));
