import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findDuplicates } from "#sense/duplicates/find-duplicates.ts";

const school = "Skolen i Åkær skal have et nyt tag, før vinteren kommer igen";
const others = [
  "Bussen til Østby kører alt for sjældent om aftenen",
  "Vi savner et sted, hvor unge kan mødes efter fyraften",
  "Der mangler bænke langs stien ved åen",
];

async function setsOf(texts: string[]): Promise<{ kind: string; ids: string[] }[]> {
  const sets = await findDuplicates(texts.map((text, at) => ({ id: String(at), text })));
  return sets.map(({ kind, ids }) => ({ kind, ids: [...ids].sort() }));
}

test("the same words are one wording, whatever signs and capitals they stand in", async () => {
  assert.deepEqual(await setsOf([school, ...others, ` ${school.toUpperCase()}!! `]), [
    { kind: "exact", ids: ["0", "4"] },
  ]);
});

const nearCopies: [string, string][] = [
  ["a slip", "Skolen i Åkær skal have et nyt tga, før vinteren kommer igen"],
  ["a letter too few", "Skolen i Åkær skal have et nyt tag, før vintren kommer igen"],
  ["a dropped word", "Skolen i Åkær skal have nyt tag, før vinteren kommer igen"],
  ["an opener", `Jeg synes virkelig, at ${school}`],
  ["a tail", `${school}. Mange tak for det`.replace("Mange tak", "Tak")],
];
for (const [what, text] of nearCopies) {
  test(`${what} makes a near copy`, async () => {
    assert.deepEqual(await setsOf([school, ...others, text]), [{ kind: "near", ids: ["0", "4"] }]);
  });
}

const different: [string, string, string][] = [
  ["a turning word", "Skolen i Åkær skal ikke have et nyt tag, før vinteren kommer igen", school],
  [
    "another number",
    "Der skal bygges 20 nye boliger ved havnen",
    "Der skal bygges 200 nye boliger ved havnen",
  ],
  [
    "a turning word one letter off",
    "Der er ingen bænke ved stien langs åen",
    "Der er igen bænke ved stien langs åen",
  ],
  ["an opener that turns it", `Jeg tror ikke, at ${school}`, school],
  ["the half of it", "Skolen i Åkær skal have et sted, hvor unge kan mødes efter fyraften", school],
];
for (const [what, one, other] of different) {
  test(`${what} makes another statement`, async () => {
    const again = "Han kom igen og igen";
    assert.deepEqual(await setsOf([one, ...others, other, again]), []);
  });
}

function paraphrases(count: number): string[] {
  const who = ["Jeg", "Vi", "Min familie", "Vores forening", "Vi i klubben"];
  const wish = ["beder om", "ønsker", "håber på", "kæmper for", "drømmer om"];
  const what = ["at svømmehallen i Sundby holder åbent hele sommeren"];
  const why = [
    "for børnenes skyld",
    "fordi naboerne elsker den",
    "så motionisterne kan træne",
    "til glæde for turister",
  ];
  const end = ["", "Tak", "Hilsen Vestergade", "Kom nu", "Svar udbedes"];
  return Array.from({ length: count }, (_, at) =>
    [
      who[at % 5],
      wish[Math.floor(at / 5) % 5],
      what[0],
      why[Math.floor(at / 25) % 4],
      end[Math.floor(at / 100) % 5],
    ].join(" "),
  );
}

test("500 paraphrases of one template are one campaign, and the others are left out of it", async () => {
  const sets = await findDuplicates(
    [...paraphrases(500), ...others].map((text, at) => ({ id: String(at), text })),
  );
  assert.equal(sets.length, 1);
  assert.equal(sets[0]!.kind, "campaign");
  assert.equal(sets[0]!.ids.length, 500);
  assert.ok(sets[0]!.wordings > 400);
});

test("texts that borrow halves from each other in a chain are no campaign", async () => {
  const word = (n: number) =>
    `${"bdfgk"[n % 5]}${"aeiou"[Math.floor(n / 5) % 5]}${"lmnrs"[Math.floor(n / 25) % 5]}${n}`.replace(
      /\d/g,
      (d) => "jhvtzqxwcp"[Number(d)]!,
    );
  const half = (n: number) => Array.from({ length: 8 }, (_, at) => word(8 * n + at)).join(" ");
  const chain = Array.from({ length: 60 }, (_, n) => `${half(n)} ${half(n + 1)}`);
  assert.deepEqual(await setsOf(chain), []);
});

const wordlist = [
  "skolen",
  "taget",
  "ikke",
  "bussen",
  "kører",
  "sent",
  "åen",
  "12",
  "nye",
  "vi",
  "vil",
  "have",
];
const statements = fc.array(
  fc.array(fc.constantFrom(...wordlist), { minLength: 0, maxLength: 9 }).map((words) => words.join(" ")),
  { maxLength: 60 },
);

test("the order of the statements, the kernel and the threads change nothing, and nobody is in two sets", async () => {
  await fc.assert(
    fc.asyncProperty(statements, fc.infiniteStream(fc.nat()), async (texts, random) => {
      const given = texts.map((text, at) => ({ id: `s${at}`, text }));
      const keys = new Map(given.map((one) => [one.id, random.next().value as number]));
      const shuffled = [...given].sort((a, b) => keys.get(a.id)! - keys.get(b.id)!);
      const found = await findDuplicates(given);
      assert.deepEqual(await findDuplicates(shuffled, { kernel: "js" }), found);
      const ids = found.flatMap((set) => set.ids);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(found.every((set) => set.ids.length > 1));
    }),
    { numRuns: 60 },
  );
});
