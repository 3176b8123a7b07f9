import type { ComponentChildren } from "preact";

export type PageHeadProps = {
  title: ComponentChildren;
  meta?: ComponentChildren;
  /** Where things stand: "19 rettelser · 3 tvivl mangler svar". */
  state?: ComponentChildren;
  /** The one act of the page. */
  act?: ComponentChildren;
};

/** The top of a work page: what it is about to the left, where it stands and the act to the right. */
export function PageHead({ title, meta, state, act }: PageHeadProps) {
  return (
    <div class="page-head">
      <div>
        <h1>{title}</h1>
        {meta && <p class="meta">{meta}</p>}
      </div>
      {(state || act) && (
        <div class="page-act">
          {state && <p>{state}</p>}
          {act}
        </div>
      )}
    </div>
  );
}
