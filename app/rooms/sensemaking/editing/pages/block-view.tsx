import type { ComponentChild } from "preact";
import type { Inline, Reference } from "#formats/report.ts";
import { TableScroll } from "#shell/parts/table/table.tsx";
import type { BlockNode } from "../block.ts";

type Props = {
  node: BlockNode;
  hrefs: ReadonlyMap<string, Reference>;
  /** Of an item in a numbered list: its number. */
  number?: number | undefined;
  /** Inlines of sentences that do not hold against their sources. */
  struck?: ReadonlySet<Inline>;
  /** The same of the sentence of a finding. */
  headStruck?: boolean;
  /** A passage shown by itself, above the text it may come into: its headings are none of the page's. */
  offered?: boolean;
};

/** One block as it is printed, in the classes of the report writer; its headings are one level down, since the page has its own. */
export function BlockView({ node, hrefs, number, struck, headStruck, offered = false }: Props) {
  switch (node.kind) {
    case "title":
      return <h2 class="eb-title">{node.text}</h2>;
    case "heading": {
      if (offered) return <p class={`eb-h${node.level}`}>{node.text}</p>;
      const Heading = node.level === 2 ? "h3" : node.level === 3 ? "h4" : "h5";
      return <Heading class={`eb-h${node.level}`}>{node.text}</Heading>;
    }
    case "findingHead":
      if (offered) return <p class="eb-finding">{node.text}</p>;
      return <h4 class="eb-finding">{headStruck ? <s>{node.text}</s> : node.text}</h4>;
    case "paragraph":
      return (
        <p class={node.tone === "note" || node.tone === "data" ? "note" : undefined}>
          <Inlines inlines={node.inlines} hrefs={hrefs} {...(struck ? { struck } : {})} />
        </p>
      );
    case "item":
      return node.list === "numbers" ? (
        <ol class="brief" start={number ?? node.start}>
          <li>
            <Inlines inlines={node.inlines} hrefs={hrefs} {...(struck ? { struck } : {})} />
          </li>
        </ol>
      ) : (
        <ul class="list">
          <li>
            <Inlines inlines={node.inlines} hrefs={hrefs} {...(struck ? { struck } : {})} />
          </li>
        </ul>
      );
    case "quote":
      return (
        <figure>
          <blockquote class="said">
            <p>»{node.text}«</p>
          </blockquote>
          <figcaption class="src">{node.source}</figcaption>
        </figure>
      );
    case "table":
      return <TableView node={node} hrefs={hrefs} />;
  }
}

function TableView({ node, hrefs }: { node: BlockNode & { kind: "table" }; hrefs: Props["hrefs"] }) {
  const right = (column: number) => (node.numeric.includes(column) ? "r" : undefined);
  return (
    <TableScroll label={node.caption}>
      <table class="table">
        <caption>{node.caption}</caption>
        <thead>
          <tr>
            {node.head.map((words, column) => (
              <th key={words} scope="col" class={right(column)}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {node.rows.map((row, at) => (
            <tr key={at}>
              {row.cells.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    <Inlines inlines={cell} hrefs={hrefs} />
                  </th>
                ) : (
                  <td key={column} class={right(column)}>
                    <Inlines inlines={cell} hrefs={hrefs} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

type InlinesProps = {
  inlines: Inline[];
  hrefs: Props["hrefs"];
  struck?: ReadonlySet<Inline> | undefined;
};

/** What is struck through stays to be read: a person is to see what did not hold. */
export function Inlines({ inlines, hrefs, struck }: InlinesProps) {
  const runs: { inlines: Inline[]; out: boolean }[] = [];
  for (const inline of inlines) {
    const out = struck?.has(inline) ?? false;
    if (runs.at(-1)?.out === out) runs.at(-1)!.inlines.push(inline);
    else runs.push({ inlines: [inline], out });
  }
  return (
    <>
      {runs.map((run, at) => {
        const set = run.inlines.map((inline, place) => <One key={place} inline={inline} hrefs={hrefs} />);
        return run.out ? <s key={at}>{set}</s> : set;
      })}
    </>
  );
}

function One({ inline, hrefs }: { inline: Inline; hrefs: Props["hrefs"] }): ComponentChild {
  if (inline.kind === "text" && inline.strong) return <b>{inline.text}</b>;
  if (inline.kind === "text") return inline.text;
  if (inline.kind === "own" && inline.sign)
    return (
      <small class="own">
        <span aria-hidden="true">{inline.sign}</span>
        <span class="sr-only"> ({inline.text})</span>
      </small>
    );
  if (inline.kind === "own") return <small class="own"> ({inline.text})</small>;
  if (inline.kind === "said") return <span class="said said-in">»{inline.text}«</span>;
  const href = hrefs.get(inline.ref)?.href;
  return href ? (
    <a class="a-n" href={href}>
      {inline.text}
    </a>
  ) : (
    <span title={hrefs.get(inline.ref)?.text}>{inline.text}</span>
  );
}
