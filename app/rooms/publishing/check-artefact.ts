import type { Artefact, ArtefactList, PublicCount } from "./artefact.ts";
import { quotedNumbers } from "./quoted-numbers.ts";

/**
 * Holds an artefact against itself before it is published: every number opens a
 * list in it that gives that number, the ledger adds up, units are not mixed,
 * what is quoted is there.
 *
 * @returns what is wrong, in words for the log; empty when nothing is
 */
export function findFaults(artefact: Artefact): string[] {
  return [
    ...statementFaults(artefact),
    ...artefact.lists.flatMap((list) => listFaults(artefact, list)),
    ...countsIn(artefact.page).flatMap((count) => countFaults(artefact, count)),
    ...ledgerFaults(artefact),
  ];
}

/** @throws Error naming each fault: an artefact that lies is not published */
export function checkArtefact(artefact: Artefact): void {
  const faults = findFaults(artefact);
  if (faults.length > 0) throw new Error(`the artefact does not hold together: ${faults.join("; ")}`);
}

/** Every number of a page that opens a list, wherever it stands. */
export function countsIn(value: unknown): PublicCount[] {
  if (value === null || typeof value !== "object") return [];
  if (isCount(value)) return [value];
  return Object.values(value).flatMap(countsIn);
}

const isCount = (value: object): value is PublicCount =>
  "count" in value && "of" in value && "list" in value && typeof value.list === "string";

function statementFaults({ statements, page }: Artefact): string[] {
  const numbers = statements.map((each) => each.number);
  const known = new Set(numbers);
  return [
    ...(known.size < numbers.length ? ["a statement stands twice"] : []),
    ...statements
      .filter((each) => (each.text === null) !== (each.heldBack !== null))
      .map((each) => `statement ${each.number} is neither shown nor held back`),
    ...quotedNumbers(page)
      .filter((number) => !known.has(number))
      .map((number) => `statement ${number} is quoted and not there`),
  ];
}

function listFaults({ lists, statements }: Artefact, list: ArtefactList): string[] {
  const known = new Set(statements.map((each) => each.number));
  const ofStatements = list.unit === "statement" || list.unit === "moved";
  const length = lengthOf(list);
  return [
    ...(lists.filter((each) => each.key === list.key).length > 1 ? [`two lists are called ${list.key}`] : []),
    ...(ofStatements ? list.sources : list.statements).map(() => `list ${list.key} mixes units`).slice(0, 1),
    ...(new Set(list.statements).size < list.statements.length ? [`list ${list.key} counts one twice`] : []),
    ...list.statements
      .filter((number) => !known.has(number))
      .map((number) => `list ${list.key} names statement ${number}, which is not there`),
    ...(list.count === null
      ? rowsOf(list) === 1
        ? []
        : [`list ${list.key} is of few and shows ${rowsOf(list)}`]
      : length === list.count
        ? []
        : [`list ${list.key} says ${list.count} and holds ${length}`]),
  ];
}

/** How many a list counts: groups are as many as their notes say. */
function lengthOf(list: ArtefactList): number {
  if (list.unit === "group") return list.sources.reduce((sum, each) => sum + (each.groups ?? 0), 0);
  return rowsOf(list);
}

const rowsOf = (list: ArtefactList) => list.statements.length + list.sources.length;

function countFaults({ lists }: Artefact, { count, of, list: key, hidden }: PublicCount): string[] {
  if (hidden) return count === null ? [] : ["a number is hidden and told"];
  const list = lists.find((each) => each.key === key);
  if (!list) return [`a number opens ${key}, which is not there`];
  return [
    ...(list.count === count ? [] : [`a number says ${count} and its list ${key} ${list.count}`]),
    ...(of !== null && count !== null && count > of ? [`${key}: ${count} of ${of}`] : []),
  ];
}

function ledgerFaults({ page }: Artefact): string[] {
  if (page.kind !== "process" || page.said === null) return [];
  const { coded, waiting, rest, excluded, total } = page.said.ledger;
  const rows = [coded, waiting, ...rest.map((each) => each.count), ...excluded.map((each) => each.count)];
  const sum = rows.reduce((all, each) => all + (each.count ?? 0), 0);
  return sum === total.count ? [] : [`the ledger adds up to ${sum} and says ${total.count}`];
}
