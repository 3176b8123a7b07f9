import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOfSpan } from "#sense/code-points.ts";
import { findThemes, type Themes } from "#sense/themes/find-themes.ts";

const subjects: [string, string[]][] = [
  ["bus", ["bussen", "stoppestedet", "køreplanen", "afgangen", "chaufføren", "busruten"]],
  ["skole", ["skolen", "klasselæreren", "skolegården", "eleverne", "lektierne", "frikvarteret"]],
  ["skov", ["skoven", "skovstien", "bøgetræerne", "skovfogeden", "dyrelivet", "bålpladsen"]],
  ["havn", ["havnen", "bådene", "molen", "havnebadet", "fiskerne", "lystbådene"]],
];
const frames = [
  "Vi savner at høre om {a}, når {b} bliver til noget",
  "{a} og {b} ved Åkær",
  "Hvad sker der med {a} og {b} her",
  "{b} kunne godt have brug for {a}",
];

/** Forty statements about each of four subjects. */
function invented(): { id: string; text: string }[] {
  return subjects.flatMap(([name, words]) =>
    Array.from({ length: 40 }, (_, at) => {
      const [a, b] = [words[at % 6]!, words[(at * 5 + Math.floor(at / 6)) % 6]!];
      const text = frames[(at + Math.floor(at / 4)) % 4]!.replace("{a}", a).replace("{b}", b);
      return { id: `${name}${at}`, text };
    }),
  );
}

function themesById({ statements }: Themes): Map<string, string> {
  return new Map(statements.map((one) => [one.id, one.theme]));
}

test("statements about four things fall into four themes, each named by its own words", async () => {
  const statements = invented();
  const found = await findThemes(statements, { themes: 4 });
  const byId = themesById(found);
  for (const [name] of subjects) {
    const themes = new Set(statements.filter(({ id }) => id.startsWith(name)).map(({ id }) => byId.get(id)));
    assert.equal(themes.size, 1, name);
  }
  assert.equal(found.report.themes.length, 4);
  for (const { terms } of found.report.themes) {
    const own = subjects.filter(([, words]) => terms.some((term) => words.includes(term.toLowerCase())));
    assert.equal(own.length, 1, terms.join(" "));
  }
});

const words = [...subjects.flatMap(([, own]) => own.slice(0, 4)), "ikke", "gerne", "12"];
const statementLists = fc
  .array(fc.array(fc.constantFrom(...words), { maxLength: 7 }), { maxLength: 80 })
  .map((texts) => texts.map((text, at) => ({ id: `s${at}`, text: text.join(" ") })));

test("every statement is in one theme or the rest, levels are nested, and the counts add up", async () => {
  await fc.assert(
    fc.asyncProperty(
      statementLists,
      fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      async (statements, themes) => {
        const { statements: placed, report } = await findThemes(statements, themes ? { themes } : {});
        assert.deepEqual(
          placed.map((one) => one.id),
          statements.map((one) => one.id),
        );
        const above = new Map<string, string>();
        for (const { theme, parent, grandparent } of placed) {
          for (const [lower, upper] of [
            [`theme ${theme}`, parent],
            [`parent ${parent}`, grandparent],
          ] as const) {
            assert.equal(above.get(lower) ?? upper, upper);
            above.set(lower, upper);
          }
        }
        const sum = report.themes.reduce((all, one) => all + one.statements, 0);
        assert.equal(sum, report.counts.inThemes);
        assert.equal(report.counts.inThemes + report.counts.rest, statements.length);
        assert.equal(placed.filter((one) => one.theme === "rest").length, report.counts.rest);
        if (themes) assert.ok(report.themes.length <= themes);
      },
    ),
    { numRuns: 40 },
  );
});

test("the order of the statements, the kernel and the threads change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(statementLists, fc.infiniteStream(fc.nat()), async (statements, random) => {
      const keys = new Map(statements.map((one) => [one.id, random.next().value as number]));
      const shuffled = [...statements].sort((a, b) => keys.get(a.id)! - keys.get(b.id)!);
      const found = await findThemes(statements);
      const again = await findThemes(shuffled, { kernel: "js", threads: 2 });
      assert.equal(again.report.resultHash, found.report.resultHash);
      assert.deepEqual(again.report, found.report);
      assert.deepEqual(themesById(again), new Map([...themesById(found)]));
    }),
    { numRuns: 25 },
  );
});

const signs = fc.constantFrom("Ærligt: ", "😀 ", "", "»Ja«, ", "é… ");
const longTexts = fc.array(
  fc.tuple(signs, fc.array(fc.constantFrom(...words, "sted.", "igen!"), { minLength: 3, maxLength: 70 })),
  { minLength: 12, maxLength: 40 },
);

/** What of the quotes is not letter for letter in its statement. */
function faultyQuotes({ report }: Themes, textOf: ReadonlyMap<string, string>): string[] {
  return report.themes
    .flatMap((theme) => theme.quotes)
    .filter((quote) => textOfSpan(textOf.get(quote.id)!, quote.span) !== quote.text)
    .map((quote) => quote.id);
}

test("a quote is the place in the statement that it names, and one altered letter is seen", async () => {
  await fc.assert(
    fc.asyncProperty(longTexts, async (parts) => {
      const statements = parts.map(([sign, text], at) => ({
        id: `s${at}`,
        text: `  ${sign}${text.join(" ")} `,
      }));
      const found = await findThemes(statements, { parameters: { fewestTexts: 2 } });
      const textOf = new Map(statements.map((one) => [one.id, one.text]));
      assert.deepEqual(faultyQuotes(found, textOf), []);
      const quote = found.report.themes.flatMap((theme) => theme.quotes)[0];
      if (!quote) return;
      const points = [...textOf.get(quote.id)!];
      points[quote.span.start] = points[quote.span.start] === "x" ? "y" : "x";
      textOf.set(quote.id, points.join(""));
      assert.ok(faultyQuotes(found, textOf).includes(quote.id));
    }),
    { numRuns: 30 },
  );
});

test("no group gets more than its share of a theme's quotes", async () => {
  const statements = invented();
  const groups = new Map(statements.map(({ id }, at) => [id, at % 2 === 0 ? "Bord 1" : "Bord 2"]));
  const { report } = await findThemes(statements, { themes: 4, groups, parameters: { quotes: 4 } });
  for (const { quotes } of report.themes) {
    const typical = quotes.filter((quote) => quote.role === "typical");
    for (const group of ["Bord 1", "Bord 2"])
      assert.ok(typical.filter((quote) => groups.get(quote.id) === group).length <= 3);
  }
});

test("statements without a word, and none at all, are no trouble", async () => {
  const { statements, report } = await findThemes([
    { id: "a", text: "…!" },
    { id: "b", text: "" },
  ]);
  assert.deepEqual(
    statements.map((one) => one.theme),
    ["rest", "rest"],
  );
  assert.equal(report.counts.rest, 2);
  assert.deepEqual((await findThemes([])).statements, []);
});
