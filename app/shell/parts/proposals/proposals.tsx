import type { ComponentChildren } from "preact";
import { Kbd } from "#shell/parts/kbd/kbd.tsx";

export type Proposal = {
  text: string;
  shortcut?: string;
  /** Why it was proposed: likeness, shared words. */
  why?: ComponentChildren;
  /** What became of it, and by whom: "Godkendt af dig". */
  state?: ComponentChildren;
  /** Struck out, but still to be seen. */
  rejected?: boolean;
  actions?: ComponentChildren;
};

export type ProposalsProps = { proposals: readonly Proposal[] };

/** What a run proposes for the statement at hand, with its reasons and what people decided. */
export function Proposals({ proposals }: ProposalsProps) {
  return (
    <ul class="proposals">
      {proposals.map((proposal) => (
        <li key={proposal.text} class={proposal.rejected ? "is-rejected" : undefined}>
          {proposal.shortcut ? <Kbd decoration>{proposal.shortcut}</Kbd> : <span />}
          <span>
            {proposal.rejected ? <s>{proposal.text}</s> : <b>{proposal.text}</b>}
            {proposal.why && <span class="meta proposal-why">{proposal.why}</span>}
          </span>
          <span class="proposal-state">
            {proposal.state}
            {proposal.actions}
          </span>
        </li>
      ))}
    </ul>
  );
}
