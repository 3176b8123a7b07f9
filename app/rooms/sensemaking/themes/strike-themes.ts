import { sql } from "kysely";
import type { Trx } from "#base/db.ts";
import type { Striker } from "#sense/strike/striker.ts";
import { removedMark, type Struck } from "#sense/strike/struck.ts";
import { tokenise } from "#sense/tokenise.ts";
import type { RunReport } from "./run-report.ts";
import { levels } from "./theme.ts";

const longestName = 200;

/**
 * Takes removed words out of what themes are called and said to be, and out of the terms of runs.
 * A term is a single word: it goes when nobody else in the process has said it, for then it is the
 * removed statement's own. Quotes are places, so they are gone with the words.
 *
 * The statements have been struck already.
 */
export async function strikeThemes(
  trx: Trx,
  processId: string,
  struck: Struck,
  striker: Striker,
): Promise<void> {
  const runs = await sql<{ id: string; report: RunReport }>`
    select id, report from theme_run where process_id = ${processId}`.execute(trx);
  const own = await wordsOfNobodyElse(trx, processId, termsIn(runs.rows.map((run) => run.report)), struck);
  for (const { id, report } of runs.rows) {
    const left = strikeReportTerms(report, own);
    if (left !== report)
      await sql`update theme_run set report = ${JSON.stringify(left)}::jsonb where id = ${id}`.execute(trx);
  }
  const entries = await sql<{
    id: number;
    name: string;
    definition: string;
    useWhen: string;
    notWhen: string;
  }>`
    select id, name, definition, use_when as "useWhen", not_when as "notWhen"
      from theme_entry where process_id = ${processId}`.execute(trx);
  for (const { id, ...entry } of entries.rows) {
    const name = strikeWords(striker.words(entry.name), own).slice(0, longestName);
    const [definition, useWhen, notWhen] = [entry.definition, entry.useWhen, entry.notWhen].map((text) =>
      striker.words(text).slice(0, 2000),
    ) as [string, string, string];
    if (
      name !== entry.name ||
      definition !== entry.definition ||
      useWhen !== entry.useWhen ||
      notWhen !== entry.notWhen
    )
      await sql`update theme_entry set name = ${name}, definition = ${definition}, use_when = ${useWhen}, not_when = ${notWhen}
                 where id = ${id}`.execute(trx);
  }
}

function termsIn(reports: readonly RunReport[]): Set<string> {
  return new Set(
    reports.flatMap((report) =>
      levels.flatMap((level) =>
        report[level].flatMap((group) => group.terms.map((term) => term.toLowerCase())),
      ),
    ),
  );
}

/** Those of the terms that were said in what is struck and stand in no other statement. */
async function wordsOfNobodyElse(
  trx: Trx,
  processId: string,
  terms: ReadonlySet<string>,
  struck: Struck,
): Promise<ReadonlySet<string>> {
  const said = new Set(struck.words.flatMap((text) => tokenise(text).map(({ word }) => word)));
  const candidates = [...said].filter((word) => terms.has(word));
  if (candidates.length === 0) return new Set();
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${candidates}::text[]) as word
     where not exists (select from statement s
                        where s.process_id = ${processId} and s.removed_at is null and s.id <> all (${[...struck.statementIds]}::uuid[])
                          and normalize(s.text) ~* ('\\m' || word || '\\M'))`.execute(trx);
  return new Set(rows.map((row) => row.word));
}

function strikeReportTerms(report: RunReport, own: ReadonlySet<string>): RunReport {
  let touched = false;
  const left = { ...report };
  for (const level of levels)
    left[level] = report[level].map((group) => {
      const terms = group.terms.filter((term) => !own.has(term.toLowerCase()));
      if (terms.length === group.terms.length) return group;
      touched = true;
      const kept = group.label.split(", ").filter((word) => !own.has(word.toLowerCase()));
      return { ...group, terms, label: kept.length > 0 ? kept.join(", ") : removedMark };
    });
  return touched ? left : report;
}

/** A name may be the machine's own, made of terms: those that go, go there too. */
function strikeWords(name: string, own: ReadonlySet<string>): string {
  if (own.size === 0) return name;
  return name.replace(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu, (word) =>
    own.has(word.normalize("NFC").toLowerCase()) ? removedMark : word,
  );
}
