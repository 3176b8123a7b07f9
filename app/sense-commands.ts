import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { type Command, exitCodes } from "#base/command.ts";
import { assignCsv } from "#sense/assign-csv.ts";
import { formatCsv } from "#sense/csv.ts";
import { findDuplicateRows } from "#sense/duplicates/find-duplicates.ts";
import { findThemeRows } from "#sense/themes/find-themes.ts";
import { readCount, readStatements, refuseInWords, writeLines } from "./sense-files.ts";
import { showProgress } from "./show-progress.ts";

const isLanguage = (lang: string) => lang === "da" || lang === "de";
const mostThreads = 64;
const largestSeed = 1_000_000;

const learnWords = { da: { learn: "Lærer sproget" }, en: { learn: "Learning words" } };

/** `sense` works on files alone: no database, no build. Columns are fixed, so that anyone can evaluate us. */
const senseAssign: Command = {
  name: "sense assign",
  usage: "--statements S.csv --areas A.json [--confirmed C.csv] [--background T.txt] [--lang da] --out O.csv",
  da: "Foreslå et område til hvert udsagn. Læser id,text og [{name,description}] og id,area. Skriver id,area,score,margin,band.",
  en: "Propose an area for each statement. Reads id,text and [{name,description}] and id,area. Writes id,area,score,margin,band.",
  needsHouse: false,
  options: ["statements", "areas", "confirmed", "background", "lang", "out"],
  async run(call) {
    const { statements, areas, confirmed, background, lang = "da", out } = call.options;
    if (!statements || !areas || !out || !isLanguage(lang)) return exitCodes.usage;
    const progress = showProgress(learnWords[call.lang]);
    return refuseInWords(call, async () => {
      const csv = assignCsv({
        statements: await readFile(statements, "utf8"),
        areas: await readFile(areas, "utf8"),
        language: lang,
        ...(confirmed ? { confirmed: await readFile(confirmed, "utf8") } : {}),
        ...(background ? { background: await readFile(background, "utf8") } : {}),
        progress: (share) => progress.tell("learn", share),
      });
      await writeFile(out, csv);
    }).finally(progress.clear);
  },
};

const senseDuplicates: Command = {
  name: "sense duplicates",
  usage: "--statements S.csv [--lang da] [--threads N] --out O.csv",
  da: "Find ens og næsten ens udsagn og kampagner. Læser id,text. Skriver id,set,kind for dem, der hører sammen med andre.",
  en: "Find equal and nearly equal statements and campaigns. Reads id,text. Writes id,set,kind for those that belong with others.",
  needsHouse: false,
  options: ["statements", "lang", "threads", "out"],
  async run(call) {
    const { statements, lang = "da", out } = call.options;
    const threads = readCount(call.options.threads, availableParallelism(), mostThreads);
    if (!statements || !out || !isLanguage(lang) || !threads) return exitCodes.usage;
    return refuseInWords(call, async () => {
      const sets = await findDuplicateRows(await readStatements(statements), { language: lang, threads });
      await writeLines(
        out,
        (function* () {
          yield formatCsv([["id", "set", "kind"]]);
          for (const [at, { ids, kind }] of sets.entries())
            yield formatCsv(ids.map((id) => [id, `s${at + 1}`, kind]));
        })(),
      );
    });
  },
};

const stepWords = {
  da: {
    read: "Læser",
    copies: "Kopier",
    features: "Ord",
    neighbours: "Naboer",
    themes: "Temaer",
    quotes: "Citater",
  },
  en: {
    read: "Reading",
    copies: "Copies",
    features: "Words",
    neighbours: "Neighbours",
    themes: "Themes",
    quotes: "Quotes",
  },
};

const senseThemes: Command = {
  name: "sense themes",
  usage:
    "--statements S.csv [--background T.txt] [--lang da] [--themes N] [--seed N] [--threads N] --out O.csv --report R.json",
  da: "Find temaer i udsagn. Læser id,text. Skriver id,theme,parent,grandparent,firm, og rapporten med navne, ord og citater.",
  en: "Find themes in statements. Reads id,text. Writes id,theme,parent,grandparent,firm, and the report with labels, terms and quotes.",
  needsHouse: false,
  options: ["statements", "background", "lang", "themes", "seed", "threads", "out", "report"],
  async run(call) {
    const { statements, background, lang = "da", out, report } = call.options;
    const threads = readCount(call.options.threads, availableParallelism(), mostThreads);
    const seed = readCount(call.options.seed, 1, largestSeed);
    const themes = call.options.themes === undefined ? 0 : readCount(call.options.themes, 0, 10_000);
    if (!statements || !out || !report || !isLanguage(lang) || !threads || !seed || themes === undefined)
      return exitCodes.usage;
    const progress = showProgress(stepWords[call.lang]);
    return refuseInWords(call, async () => {
      progress.tell("read", 0);
      const store = await readStatements(statements);
      const found = await findThemeRows(store, {
        language: lang,
        threads,
        seed,
        progress: progress.tell,
        ...(themes ? { themes } : {}),
        ...(background ? { background: await readFile(background, "utf8") } : {}),
      });
      await writeLines(
        out,
        (function* () {
          yield formatCsv([["id", "theme", "parent", "grandparent", "firm"]]);
          for (let row = 0; row < store.count; row++) {
            const { id, theme, parent, grandparent, firm } = found.placeOf(row);
            yield formatCsv([[id, theme, parent, grandparent, String(firm)]]);
          }
        })(),
      );
      await writeFile(report, `${JSON.stringify(found.report, null, 2)}\n`);
    }).finally(progress.clear);
  },
};

export const senseCommands: Command[] = [senseAssign, senseDuplicates, senseThemes];
