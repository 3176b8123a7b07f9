import type { ComponentChildren } from "preact";

export type StatusProps = {
  /** What was done: "Læsningen er godkendt. 5 pointer ligger i indbakken." Nothing keeps the place empty. */
  children?: ComponentChildren;
};

/**
 * Tells that something succeeded, without taking focus. The box is there on every
 * page that can succeed, so the page does not jump; browser/announce.ts lets
 * screen readers hear what was in it when the page came.
 */
export function Status({ children }: StatusProps) {
  return (
    <div class="status" role="status" data-module="announce">
      {children && <p>{children}</p>}
    </div>
  );
}
