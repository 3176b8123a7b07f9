import type { NewestProposal } from "../coding-queries.ts";
import type { ExchangeCode, ExchangeData, ExchangeStatement } from "../exchange-data.ts";

/** What a code looks like in people's own words: in the middle of it, and at its edge. */
export interface CodeExamples {
  typical: ExchangeStatement | null;
  borderline: ExchangeStatement | null;
}

interface Nearness {
  proposals: readonly NewestProposal[];
  /** »theme statement« of those a run was not sure of. */
  loose: ReadonlySet<string>;
}

/**
 * For each focus area and theme: the statement laid in it that is nearest to it, and the one that
 * is farthest from it and was laid there all the same. Nearness is the newest run's: its margin
 * where it says this area, against it where it says another. Too short or long to be read comes
 * last; equal ones by number, so the same coding gives the same quotes.
 */
export function chooseExamples(
  { codes, codings, statements }: ExchangeData,
  { proposals, loose }: Nearness,
): Map<string, CodeExamples> {
  const byId = new Map(statements.map((each) => [each.id, each]));
  const proposed = new Map(proposals.map((each) => [each.statementId, each]));
  const members = new Map<string, ExchangeStatement[]>();
  for (const { code, statementId, state } of codings) {
    const statement = byId.get(statementId)!;
    if (state === "rejected" || statement.text === "") continue;
    const held = members.get(code);
    if (held) held.push(statement);
    else members.set(code, [statement]);
  }
  const nearness = (code: ExchangeCode, { id }: ExchangeStatement): number => {
    if (code.kind === "theme") return loose.has(`${code.id} ${id}`) ? -1 : 1;
    const proposal = proposed.get(id);
    if (!proposal) return 0;
    return proposal.areaId === code.id ? proposal.margin : -proposal.margin;
  };
  const examples = new Map<string, CodeExamples>();
  for (const code of codes.filter(({ kind }) => kind === "area" || kind === "theme")) {
    const ranked = (members.get(code.guid) ?? [])
      .map((statement) => ({ statement, near: nearness(code, statement), odd: isOdd(statement) ? 1 : 0 }))
      .sort((a, b) => a.odd - b.odd || b.near - a.near || a.statement.number - b.statement.number);
    const readable = ranked.filter(({ odd }) => odd === 0);
    const last = (readable.length > 1 ? readable : ranked).at(-1);
    examples.set(code.guid, {
      typical: ranked[0]?.statement ?? null,
      borderline: ranked.length > 1 ? (last?.statement ?? null) : null,
    });
  }
  return examples;
}

const isOdd = ({ text }: ExchangeStatement) => text.length < 20 || text.length > 280;
