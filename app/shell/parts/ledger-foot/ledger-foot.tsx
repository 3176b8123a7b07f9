import type { ComponentChildren } from "preact";
import { SumLine, type SumLineProps } from "#shell/parts/ledger/ledger.tsx";
import { Progress, type ProgressProps } from "#shell/parts/progress/progress.tsx";

export type LedgerFootProps = {
  label: string;
  progress: ProgressProps;
  sum: Omit<SumLineProps, "shape">;
  /** Pace, and undo: always one key away. */
  children?: ComponentChildren;
};

/** The ledger at the foot of a work screen, always in view. */
export function LedgerFoot({ label, progress, sum, children }: LedgerFootProps) {
  return (
    <section class="ledger-foot" aria-label={label}>
      <Progress {...progress} />
      <SumLine {...sum} />
      {children && <div class="ledger-foot-more">{children}</div>}
    </section>
  );
}
