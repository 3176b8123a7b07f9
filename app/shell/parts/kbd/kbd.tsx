export type KbdProps = {
  children: string;
  /** Beside a control that already announces its key (aria-keyshortcuts). */
  decoration?: boolean;
};

/** A key as it is printed on the keyboard. */
export function Kbd({ children, decoration }: KbdProps) {
  return <kbd aria-hidden={decoration ? "true" : undefined}>{children}</kbd>;
}
