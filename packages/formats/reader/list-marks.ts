import { addEdits, type Draft, isUndone } from "./draft.ts";
import { type Line, rawAt } from "./lines.ts";
import type { Edit } from "./pieces.ts";

/** A mark before a list item: as it reads (`marker`), and where the item's own words begin in the raw text. */
export interface ListMark {
  marker: string;
  ordered: boolean;
  contentStart: number;
}

export interface ListMarks {
  ofLine: (ListMark | null)[];
  /** Lines whose bullet repair a person has undone: what they say belongs to what stands before. */
  undone: ReadonlySet<number>;
}

const symbolBullets = "\uf0b7\uf0a7\uf0d8\uf0fc\uf02d";
const symbolBullet = new RegExp(`^[${symbolBullets}]\\s*`);
const plainBullet = /^([•▪◦‣·●○■□➢✓❖*]|o(?=\s))\s+(?=\S)/;
const dash = /^([-–—])\s+(?=\S)/;
const number = /^(\d{1,3}[.)]|[a-zæøåA-ZÆØÅ]\))\s+(?=\S)/;
const doubledNumber = /^(\d{1,3}[.)])\s+(\1\s+)(?=\S)/;
const monthNext =
  /^\d{1,2}\.\s+(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b/;

/**
 * Finds the list mark of each line. Bullets from a symbol font are repaired to
 * »•«, a number written twice by the word processor loses its double. A repair
 * that is undone leaves its line without a mark: it continues what stands before.
 */
export function findListMarks(draft: Draft, lines: readonly Line[]): ListMarks {
  const edits: Edit[] = [];
  const undone = new Set<number>();
  const letterBullets = lines.filter((line) => /^o\s+\S/.test(line.text)).length > 1;
  const ofLine = lines.map((line, i) => {
    if (line.blank) return null;
    const symbol = symbolBullet.exec(line.text);
    if (symbol) {
      if (isUndone(draft, "bullet", line.start)) undone.add(i);
      return repairedBullet(draft, line, symbol[0], edits);
    }
    const plain = plainBullet.exec(line.text);
    if (plain && (plain[1] !== "o" || letterBullets))
      return markOf(draft, line, plain[1]!, plain[0].length, false);
    const line_ = dash.exec(line.text);
    if (line_ && dashIsMark(lines, i)) return markOf(draft, line, line_[1]!, line_[0].length, false);
    const numbered = number.exec(line.text);
    if (!numbered || monthNext.test(line.text)) return null;
    return numberedMark(draft, line, numbered, edits);
  });
  addEdits(draft, edits);
  return { ofLine, undone };
}

function repairedBullet(draft: Draft, line: Line, bullet: string, edits: Edit[]): ListMark | null {
  if (bullet.length === line.text.length || isUndone(draft, "bullet", line.start)) return null;
  const evidence = line.text.slice(bullet.length, bullet.length + 60);
  edits.push({
    kind: "bullet",
    start: line.start,
    end: line.start + 1,
    to: "•",
    code: "symbolBullet",
    evidence,
  });
  return markOf(draft, line, "•", bullet.length, false);
}

function numberedMark(draft: Draft, line: Line, numbered: RegExpExecArray, edits: Edit[]): ListMark {
  const doubled = doubledNumber.exec(line.text);
  if (doubled) {
    const start = rawAt(draft, line, doubled[0].length - doubled[2]!.length);
    const end = rawAt(draft, line, doubled[0].length);
    if (!isUndone(draft, "numbering", start)) {
      const evidence = `${doubled[1]} ${line.text.slice(doubled[0].length, doubled[0].length + 60)}`;
      edits.push({ kind: "numbering", start, end, to: "", code: "doubledNumber", evidence });
      return { marker: doubled[1]!, ordered: true, contentStart: end };
    }
  }
  return markOf(draft, line, numbered[1]!, numbered[0].length, true);
}

/** A dash opens an item at the start of a list; amid running text it is the writer's own dash. */
function dashIsMark(lines: readonly Line[], i: number): boolean {
  const previous = lines[i - 1];
  if (!previous || previous.blank || /[:.!?]$/.test(previous.text)) return true;
  return (
    /^[-–—•]\s/.test(previous.text) || lines[i + 1]?.text.startsWith(lines[i]!.text.slice(0, 2)) === true
  );
}

function markOf(draft: Draft, line: Line, marker: string, length: number, ordered: boolean): ListMark {
  return { marker, ordered, contentStart: rawAt(draft, line, length) };
}
