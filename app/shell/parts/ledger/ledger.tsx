import { Fragment } from "preact";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Table } from "#shell/parts/table/table.tsx";

/** One term of the sum: a number already in words of the language ("2.842") and what it counts. */
type LedgerTerm = { count: string; words: string; href?: string };

export type SumLineProps = {
  terms: readonly LedgerTerm[];
  total: LedgerTerm;
  /** line: 2.210 kodet + 768 venter = 2.978 udsagn. stack: one under the other, with a rule above the sum. */
  shape?: "line" | "stack";
};

/** The ledger as one sum. Whoever makes it has checked that it adds up; the shell does not count. */
export function SumLine({ terms, total, shape = "line" }: SumLineProps) {
  return (
    <p class={`sum-line sum-${shape}`}>
      {terms.map((term, at) => (
        <Fragment key={term.words}>
          {at > 0 && <Operator sign="+" />}
          <Term term={term} />
        </Fragment>
      ))}
      <Operator sign="=" />
      <span class="sum-total">
        <Term term={total} />
      </span>
    </p>
  );
}

function Operator({ sign }: { sign: string }) {
  return <span class="sum-sign"> {sign} </span>;
}

function Term({ term }: { term: LedgerTerm }) {
  return (
    <span class="sum-term">
      <Count term={term} /> <span>{term.words}</span>
    </span>
  );
}

function Count({ term }: { term: LedgerTerm }) {
  return term.href ? <NumberLink href={term.href}>{term.count}</NumberLink> : <b>{term.count}</b>;
}

type LedgerRow = LedgerTerm & { parts?: readonly LedgerTerm[] };

export type LedgerProps = {
  caption: string;
  captionHidden?: boolean;
  /** Headings of the two columns: the question, and the unit. */
  question: string;
  unit: string;
  rows: readonly LedgerRow[];
  total: LedgerTerm;
};

/** The ledger as a table, each rest and each reason by name. */
export function Ledger({ caption, captionHidden, question, unit, rows, total }: LedgerProps) {
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      columns={[{ header: question }, { header: unit, numeric: true }]}
      rows={[
        ...rows.flatMap((row) => [
          { cells: [<b key="words">{row.words}</b>, <Count key="count" term={row} />] },
          ...(row.parts ?? []).map((part) => ({
            part: true,
            cells: [part.words, part.href ? <a href={part.href}>{part.count}</a> : part.count],
          })),
        ]),
        { sum: true, cells: [total.words, <Count key="count" term={total} />] },
      ]}
    />
  );
}
