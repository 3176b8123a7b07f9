import type { ComponentChildren } from "preact";
import { Icon } from "#shell/parts/icon/icon.tsx";
import type { IconName } from "#shell/parts/icon/icon-names.ts";
import { Kbd } from "#shell/parts/kbd/kbd.tsx";

/** One filled (primary) button per page; the rest are secondary, or look like a link. */
type ButtonKind = "primary" | "secondary" | "link";

type ButtonLook = {
  children: ComponentChildren;
  kind?: ButtonKind;
  size?: "big" | "small";
  icon?: IconName;
  /** The key that presses it (browser/keys.ts); shown beside the words. */
  shortcut?: string;
  /** Words only for those who do not see where the button stands: "Fortryd *rettelsen i linje 4*". */
  hiddenWords?: string;
  id?: string;
  class?: string;
};

export type ButtonProps = ButtonLook & {
  type?: "submit" | "button";
  name?: string;
  value?: string;
  /** Sends the form it stands in elsewhere. */
  formAction?: string;
  /** The form it belongs to when it stands outside of it. */
  form?: string;
  /** Sends the form even when fields are missing: for undo, remove, go back. */
  skipValidation?: boolean;
  /** Says why it cannot be pressed now. A button is never disabled without a reason. */
  disabledBecause?: string;
  pressed?: boolean;
};

export function Button(props: ButtonProps) {
  const { type = "submit", name, value, formAction, form, skipValidation, disabledBecause, pressed } = props;
  const reasonId = disabledBecause ? `${props.id ?? [name, value].filter(Boolean).join("-")}-why` : undefined;
  const button = (
    <button
      class={buttonClass(props)}
      type={type}
      id={props.id}
      name={name}
      value={value}
      form={form}
      formaction={formAction}
      formnovalidate={skipValidation}
      disabled={disabledBecause !== undefined}
      aria-describedby={reasonId}
      aria-pressed={pressed}
      {...shortcutAttributes(props.shortcut)}
    >
      <Inside {...props} />
    </button>
  );
  if (!disabledBecause) return button;
  return (
    <span class="button-why">
      {button}
      <span class="meta" id={reasonId}>
        {disabledBecause}
      </span>
    </span>
  );
}

export type ButtonLinkProps = ButtonLook & { href: string; download?: boolean };

/** Goes somewhere and changes nothing, but is as weighty as a button. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a
      class={buttonClass(props)}
      href={props.href}
      id={props.id}
      download={props.download}
      {...shortcutAttributes(props.shortcut)}
    >
      <Inside {...props} />
    </a>
  );
}

function Inside({ icon, children, shortcut, hiddenWords }: ButtonLook) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {hiddenWords && <span class="sr-only"> {hiddenWords}</span>}
      </span>
      {shortcut && <Kbd decoration>{shortcut}</Kbd>}
    </>
  );
}

function buttonClass({ kind = "secondary", size, class: extra }: ButtonLook): string {
  const classes = kind === "link" ? ["link-button"] : ["button", `button-${kind}`];
  if (size) classes.push(`button-${size}`);
  if (extra) classes.push(extra);
  return classes.join(" ");
}

export function shortcutAttributes(shortcut: string | undefined) {
  return shortcut ? { "data-key": shortcut, "aria-keyshortcuts": shortcut } : {};
}
