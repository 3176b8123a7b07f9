import type { ComponentChildren } from "preact";

export type NumberLinkProps = {
  /** The list the number counts. */
  href: string;
  /** Number with unit and denominator: "31 af 118 borde". */
  children: ComponentChildren;
  id?: string;
};

/** A number that opens its list: the thread begins under it. */
export function NumberLink({ href, children, id }: NumberLinkProps) {
  return (
    <a class="a-n" href={href} id={id}>
      {children}
    </a>
  );
}
