import { paths } from "#base/paths.ts";
import { Problem } from "#base/problem.ts";
import type { Inline } from "#formats/report.ts";
import { titleOf } from "#rooms/contributions/door.ts";
import { countBySource, findCounted } from "../reports/counted.ts";
import { proofOf } from "../reports/proof.ts";
import type { Counted, Field } from "../reports/report-refs.ts";
import type { Setting } from "../reports/report-setting.ts";
import { shareOf } from "../reports/summary-areas.ts";
import { textsIn } from "./texts.ts";

/** What a field says today, ready to be set; null when what it asks about is no longer there. */
export function fieldInline(setting: Setting, field: Field): Inline | null {
  const { data, refs, lang, n } = setting;
  const t = textsIn(lang);
  switch (field.kind) {
    case "list":
      return listInline(setting, field.counted);
    case "citeList": {
      const found = orNull(() => findCounted(data, field.counted, lang));
      return found && refs.number(t.citedList, found.statements.length, found.what, field.counted);
    }
    case "sources":
      return sourcesInline(setting, field.counted);
    case "said": {
      const statement = data.byId.get(field.statement);
      if (!statement || !data.sound.has(statement.id)) return null;
      return { kind: "said", text: statement.text, ref: refs.statement(statement) };
    }
    case "cite": {
      const statement = data.byId.get(field.statement);
      if (!statement) return null;
      return { kind: "ref", text: t.cited(n(statement.number)), ref: refs.statement(statement) };
    }
    case "feedback": {
      const feedback = data.feedback.find((each) => each.id === field.feedback);
      if (!feedback || !data.sound.has(feedback.id)) return null;
      const restated = feedback.statementIds.flatMap((id) => data.byId.get(id) ?? []);
      return { kind: "said", text: feedback.text, ref: refs.feedback(feedback, restated) };
    }
    case "document": {
      const from = data.contributions.find((each) => (each.documentId ?? each.id) === field.document);
      if (!from) return null;
      const title = titleOf(data.titles, from, lang);
      const href = from.documentId ? paths.document(data.process.slug, from.documentId) : null;
      return refs.source(title, { id: `document-${field.document}`, text: title, href }, field);
    }
    case "definition":
      return known(setting, `definition-${field.area}`, setting.t.definition);
    case "run":
      return field.of === "themes"
        ? known(setting, "theme-run", setting.t.themeRun(n(data.themeRun?.number ?? 0)))
        : known(setting, "run", setting.t.run(n(data.run?.number ?? 0)));
    case "agreement":
      return known(setting, "agreement", setting.t.sample(n(data.agreement?.sample ?? 0)));
  }
}

/** A source the machine has set out already: nothing is known of it but its reference. */
function known({ refs }: Setting, ref: string, words: string): Inline | null {
  return refs.list.some((each) => each.id === ref) ? { kind: "ref", text: words, ref } : null;
}

function listInline(setting: Setting, counted: Counted): Inline | null {
  const { data, lang, t, refs, n } = setting;
  const found = orNull(() => findCounted(data, counted, lang));
  if (!found) return null;
  const { what, statements } = found;
  if (counted.feedback)
    return refs.number(
      t.pointCount(statements.length, n(statements.length)),
      statements.length,
      what,
      counted,
    );
  if (Object.keys(counted).length === 0)
    return refs.number(t.statements(n(statements.length)), statements.length, what, counted);
  const finding = counted.side ? null : data.findings.find((each) => each.id === counted.finding);
  const proof = finding ? proofOf(data, finding) : null;
  return shareOf(
    setting,
    statements,
    proof?.whole ?? data.statements.length,
    proof?.within ?? null,
    what,
    counted,
  );
}

/** »2 af 3 notater«; all of them stand without a denominator. Groups are told beside their notes. */
function sourcesInline({ data, lang, t, refs, n }: Setting, counted: Counted): Inline | null {
  const words = textsIn(lang);
  const found = orNull(() => findCounted(data, counted, lang));
  if (!found) return null;
  const kind = counted.kind ?? "compiledNote";
  const rows = countBySource(data, found.statements, counted, lang);
  const { kind: _, ...narrow } = counted;
  if (counted.unit === "groups") {
    const groups = rows.reduce((sum, each) => sum + (each.contribution.groups ?? 0), 0);
    return refs.sources(t.groups(groups, n(groups)), kind, found.what, narrow);
  }
  const whole = data.contributions.filter((each) => each.kind === kind).length;
  const named = kind === "input" ? t.inputs(n(rows.length)) : t.notes(rows.length, n(rows.length));
  const share = kind === "input" ? words.ofInputs : words.ofNotes;
  const all = whole === 0 || Object.keys(narrow).length === 0;
  return refs.sources(all ? named : share(n(rows.length), n(whole), whole), kind, found.what, narrow, named);
}

function orNull<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
