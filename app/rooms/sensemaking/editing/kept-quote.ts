import type { Statement } from "#rooms/contributions/door.ts";
import { proofOf, statementsIn } from "../reports/proof.ts";
import { quoteNodes, type Setting } from "../reports/report-setting.ts";
import type { BlockNode } from "./block.ts";
import type { DraftBlock } from "./draft-content.ts";
import type { Doubt } from "./set-words.ts";

/** The number of the statement a block quotes, by its key; null for other blocks. */
export function quotedNumber(key: string): number | null {
  const number = /\/quote:statement-(\d+)(?:~\d+)?$/.exec(key)?.[1];
  return number === undefined ? null : Number(number);
}

/**
 * A quote the machine would no longer choose stays in the draft as long as its statement counts:
 * what a person has read and let stand does not go away by itself. Where the statement has been
 * coded elsewhere since, that is a doubt.
 */
export function keptQuote(
  setting: Setting,
  block: Pick<DraftBlock, "key" | "within">,
): { node: BlockNode; doubts: Doubt[] } | null {
  const { data } = setting;
  const number = quotedNumber(block.key);
  const statement = data.statements.find((each) => each.number === number);
  if (!statement || !data.sound.has(statement.id)) return null;
  const [node] = quoteNodes(setting, [statement]);
  const doubts: Doubt[] = belongs(setting, block, statement)
    ? []
    : [{ kind: "quoteElsewhere", what: setting.n(statement.number) }];
  return { node: node as BlockNode, doubts };
}

function belongs(
  { data }: Setting,
  { key, within }: Pick<DraftBlock, "key" | "within">,
  statement: Statement,
): boolean {
  const finding = data.findings.find(({ id }) => within === `finding:${id}`);
  if (finding) {
    const { statements, counter } = proofOf(data, finding);
    return [...statements, ...counter].includes(statement);
  }
  const area = /^area:([0-9a-f-]{36})\//.exec(key)?.[1];
  return area === undefined || statementsIn(data, area).includes(statement);
}
