import type { ComponentChildren } from "preact";

export type Doubt = {
  /** The reading links to it. */
  id: string;
  /** The question: "Én pointe eller to?" */
  question: string;
  children?: ComponentChildren;
  /** The possible answers, as buttons. "Unknown" is an answer. */
  answers?: ComponentChildren;
};

export type DoubtsProps = { doubts: readonly Doubt[] };

/** What waits for a person. Approval waits for these only. */
export function Doubts({ doubts }: DoubtsProps) {
  return (
    <ol class="doubts">
      {doubts.map((doubt, at) => (
        <li key={doubt.id} id={doubt.id}>
          <p>
            <b>
              {at + 1}. {doubt.question}
            </b>{" "}
            {doubt.children}
          </p>
          {doubt.answers && <div class="row">{doubt.answers}</div>}
        </li>
      ))}
    </ol>
  );
}
