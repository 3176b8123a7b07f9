import { canonicalJson } from "#rooms/sensemaking/door.ts";
import type { Artefact, ArtefactList } from "./artefact.ts";
import { textsOf } from "./artefact-texts.ts";

/** What the public reads, held against what stands now. */
export interface Differences {
  /** Lists whose number or members differ. */
  lists: {
    heading: ArtefactList["heading"];
    was: number | null | undefined;
    is: number | null | undefined;
  }[];
  /** Texts, other than statements, that are new or gone. */
  texts: { gone: string[]; added: string[] };
  /** Statements whose words are shown in another way. */
  statements: number;
}

export function findDifferences(published: Artefact, now: Artefact): Differences {
  const key = (list: ArtefactList) => `${list.unit} ${list.heading.da}`;
  const before = new Map(published.lists.map((list) => [key(list), list]));
  const after = new Map(now.lists.map((list) => [key(list), list]));
  const lists = [...new Set([...before.keys(), ...after.keys()])].flatMap((each) => {
    const [was, is] = [before.get(each), after.get(each)];
    if (was && is && sameList(was, is)) return [];
    return [{ heading: (is ?? was)!.heading, was: was?.count, is: is?.count }];
  });
  const words = new Map(published.statements.map((each) => [each.number, each.text]));
  return {
    lists,
    texts: textsApart(published, now),
    statements: now.statements.filter(
      (each) => words.has(each.number) && words.get(each.number) !== each.text,
    ).length,
  };
}

/** How many rows the differences are told in. */
export function countDifferences({ lists, texts, statements }: Differences): number {
  const changed = Math.max(texts.gone.length, texts.added.length);
  return lists.length + changed + (statements > 0 ? 1 : 0);
}

function sameList(a: ArtefactList, b: ArtefactList): boolean {
  return (
    a.count === b.count &&
    a.statements.join() === b.statements.join() &&
    canonicalJson(a.sources) === canonicalJson(b.sources)
  );
}

/** Headings tell about their lists already. */
function textsApart(published: Artefact, now: Artefact): Differences["texts"] {
  const own = (artefact: Artefact) =>
    new Set(
      textsOf(artefact).flatMap((each) =>
        each.statement === null && each.where !== "ledger" && each.where !== "title" ? [each.text] : [],
      ),
    );
  const [before, after] = [own(published), own(now)];
  return {
    gone: [...before].filter((text) => !after.has(text)),
    added: [...after].filter((text) => !before.has(text)),
  };
}
