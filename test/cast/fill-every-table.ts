import { cast, people } from "#test/cast/cast.ts";
import type { TestHouse } from "#test/house.ts";

/** Fixed ids of one row of each thing. */
export const one = {
  committee: "01890000-0000-7000-8000-000000000201",
  document: "01890000-0000-7000-8000-000000000301",
  reading: "01890000-0000-7000-8000-000000000302",
  meeting: "01890000-0000-7000-8000-000000000303",
  agendaItem: "01890000-0000-7000-8000-000000000304",
  contribution: "01890000-0000-7000-8000-000000000401",
  statement: "01890000-0000-7000-8000-000000000402",
  feedback: "01890000-0000-7000-8000-000000000403",
  focusArea: "01890000-0000-7000-8000-000000000101",
  run: "01890000-0000-7000-8000-000000000501",
  act: "01890000-0000-7000-8000-000000000502",
  finding: "01890000-0000-7000-8000-000000000503",
  draft: "01890000-0000-7000-8000-000000000504",
  version: "01890000-0000-7000-8000-000000000505",
  themeRun: "01890000-0000-7000-8000-000000000506",
  codebookAct: "01890000-0000-7000-8000-000000000507",
  theme: "01890000-0000-7000-8000-000000000508",
  exchange: "01890000-0000-7000-8000-000000000509",
  publication: "01890000-0000-7000-8000-000000000601",
} as const;

const any = (last: number) => `01890000-0000-7000-8000-${String(900000 + last).padStart(12, "0")}`;

/** One row in every table, put in behind the gate, so that every refusal has something to refuse. */
export async function fillEveryTable({ superuser }: TestHouse): Promise<void> {
  const process = cast.process.id;
  const person = people.secretary.id;
  const day = JSON.stringify({
    from: "2026-06-03",
    to: "2026-06-03",
    precision: "day",
    clock: null,
    bound: null,
    text: "3. juni 2026",
    yearInferred: false,
  });
  const put = (table: string, row: Record<string, unknown>) =>
    superuser.query(
      `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.keys(row)
        .map((_, index) => `$${index + 1}`)
        .join(", ")})`,
      Object.values(row),
    );
  const now = new Date("2026-06-18T10:00:00Z");
  await put("committee", { id: one.committee, name: "Sektor-MED Sundhed", level: "sector" });
  await put("membership", {
    id: any(1),
    person_id: people.secretary.id,
    scope_kind: "committee",
    scope_id: one.committee,
    role: "secretary",
    granted_by: people.administrator.id,
  });
  await put("sign_in_link", { token_hash: "a", person_id: person, purpose: "signIn", expires_at: now });
  await put("session", { token_hash: "b", person_id: person, expires_at: now });
  await put("event", {
    actor_id: person,
    kind: "test",
    process_id: process,
    subject_kind: "process",
    subject_id: process,
  });
  await put("job", { id: any(2), kind: "none", process_id: process, viewer_id: person, finished_at: now });
  await put("phase", { id: any(3), process_id: process, position: 1, name: "Hvidbog", start_date: day });
  await put("focus_area", {
    id: one.focusArea,
    process_id: process,
    position: 1,
    name: "Boliger",
    definition: "Flere gode boliger i landsbyerne.",
  });
  await put("decision", {
    id: any(4),
    process_id: process,
    position: 1,
    what: "Processen sættes i gang",
    decided_by: "Byrådet",
    decided_on: day,
  });
  await put("promise", {
    id: any(5),
    process_id: process,
    position: 1,
    what: "Hvidbogen udkommer",
    due: day,
  });
  await put("budget_line", {
    id: any(6),
    process_id: process,
    position: 1,
    covers: "Hele processen",
    amount_oere: 100,
    is_total: true,
  });
  await put("document", {
    id: one.document,
    process_id: process,
    sha256: "0".repeat(64),
    size: 1,
    media_type: "text/plain",
    filename: "notat.txt",
    title: "Notat",
    channel: "committee",
    uploaded_by: person,
    uploaded_at: now,
  });
  await put("source_text", {
    document_id: one.document,
    process_id: process,
    extractor: "test",
    extraction: Buffer.from([0]),
    extracted_at: now,
  });
  await put("reading", {
    id: one.reading,
    document_id: one.document,
    process_id: process,
    number: 1,
    recipe: "{}",
    content: Buffer.from([0]),
    kind: "compiledNote",
    repairs: 0,
    open_doubts: 0,
    points: 1,
    items: 0,
    made_by: person,
    made_at: now,
    cause: "first",
  });
  await put("reading_approval", {
    reading_id: one.reading,
    document_id: one.document,
    process_id: process,
    approved_by: person,
    approved_at: now,
  });
  await put("repair_acceptance", {
    document_id: one.document,
    process_id: process,
    repair_kind_key: "glyph:Ɵ",
    accepted_by: person,
    accepted_at: now,
  });
  await put("meeting", {
    id: one.meeting,
    process_id: process,
    document_id: one.document,
    reading_id: one.reading,
    kind: "committee",
    committee_id: one.committee,
  });
  await put("agenda_item", {
    id: one.agendaItem,
    process_id: process,
    meeting_id: one.meeting,
    document_id: one.document,
    reading_id: one.reading,
    position: 1,
    title: "Punkt",
    content: "{}",
  });
  await put("process_counter", { process_id: process, next_statement: 2 });
  await put("contribution", {
    id: one.contribution,
    process_id: process,
    document_id: one.document,
    reading_id: one.reading,
    kind: "compiledNote",
    basis: "compiled",
    channel: "committee",
  });
  await put("statement", {
    id: one.statement,
    process_id: process,
    contribution_id: one.contribution,
    document_id: one.document,
    number: 1,
    position: 1,
    basis: "compiled",
    reading_id: one.reading,
    spans: "[]",
    text: "Flere små boliger",
    raw_start: 0,
    made_at: now,
  });
  await put("statement_wording", {
    statement_id: one.statement,
    reading_id: one.reading,
    process_id: process,
    spans: "[]",
    text: "Flere små boliger",
  });
  await put("overall_feedback", {
    id: one.feedback,
    process_id: process,
    contribution_id: one.contribution,
    document_id: one.document,
    reading_id: one.reading,
    position: 0,
    raw_start: 50,
    spans: "[]",
    text: "Der mangler boliger.",
  });
  await put("feedback_link", {
    feedback_id: one.feedback,
    statement_id: one.statement,
    process_id: process,
    score: 0.5,
  });
  await put("run", {
    id: one.run,
    process_id: process,
    number: 1,
    manifest: "{}",
    output_hash: "0",
    made_by: person,
    made_at: now,
  });
  await put("proposal", {
    run_id: one.run,
    statement_id: one.statement,
    process_id: process,
    focus_area_id: one.focusArea,
    score: 1,
    margin: 1,
    band: "sure",
    shared_words: "[]",
    ranking: "[]",
  });
  await put("run_lesson", { process_id: process, key: "0", lesson: Buffer.from([0]), learnt_at: now });
  await put("run_check", {
    id: any(73),
    process_id: process,
    run_id: one.run,
    outcome: "same",
    asked_by: person,
    checked_at: now,
  });
  await put("coding_act", { id: one.act, process_id: process, person_id: person, at: now, kind: "code" });
  await put("coding", {
    act_id: one.act,
    process_id: process,
    statement_id: one.statement,
    reading_id: one.reading,
    target: "area",
    focus_area_id: one.focusArea,
    state: "confirmed",
  });
  await put("theme_run", {
    id: one.themeRun,
    process_id: process,
    number: 1,
    manifest: "{}",
    output_hash: "0",
    report: JSON.stringify({ fine: [], middle: [], coarse: [] }),
    made_by: person,
    made_at: now,
  });
  await put("theme_place", {
    run_id: one.themeRun,
    statement_id: one.statement,
    process_id: process,
    theme: 1,
    parent: 1,
    grandparent: 1,
    firm: true,
  });
  await put("codebook_act", {
    id: one.codebookAct,
    process_id: process,
    person_id: person,
    at: now,
    kind: "accept",
  });
  await put("codebook_answer", {
    act_id: one.codebookAct,
    process_id: process,
    run_id: one.themeRun,
    kind: "new",
    level: "middle",
    accepted: true,
    theme_ids: [one.theme],
    statement_ids: [one.statement],
    hash: "0",
  });
  await put("theme", { id: one.theme, process_id: process, number: 1, made_at: now });
  await put("theme_entry", {
    act_id: one.codebookAct,
    process_id: process,
    theme_id: one.theme,
    name: "Små boliger",
  });
  await put("theme_coding", {
    act_id: one.codebookAct,
    process_id: process,
    statement_id: one.statement,
    reading_id: one.reading,
    theme_id: one.theme,
    state: "placed",
    run_id: one.themeRun,
  });
  await put("sample", {
    id: any(160),
    process_id: process,
    number: 1,
    seed: 1,
    share: 10,
    counted: 1,
    left_out: 0,
    coder_id: person,
    drawn_by: person,
    drawn_at: now,
    delivered_at: now,
  });
  await put("sample_member", {
    sample_id: any(160),
    statement_id: one.statement,
    process_id: process,
    position: 1,
    channel: "committee",
  });
  await put("blind_coding", {
    sample_id: any(160),
    process_id: process,
    statement_id: one.statement,
    person_id: person,
    at: now,
    area_ids: [one.focusArea],
  });
  await put("exchange_import", {
    id: one.exchange,
    process_id: process,
    kind: "codebook",
    title: "kodebog.qdc",
    file_sha256: "0".repeat(64),
    content: Buffer.from([0]),
    made_by: person,
    made_at: now,
    waits_until: now,
  });
  await put("exchange_code", {
    process_id: process,
    guid: any(170),
    import_id: one.exchange,
    focus_area_id: one.focusArea,
  });
  await put("finding", {
    id: one.finding,
    process_id: process,
    focus_area_id: one.focusArea,
    position: 1,
    sentence: "Boliger fylder",
    query: "{}",
    made_by: person,
    made_at: now,
  });
  await put("report_draft", {
    id: one.draft,
    process_id: process,
    kind: "summary",
    language: "da",
    title: "Hvad der er sagt",
    started_by: person,
    started_at: now,
  });
  await put("report_edit", {
    draft_id: one.draft,
    revision: 1,
    process_id: process,
    content: JSON.stringify({ blocks: [] }),
    saved_by: person,
    saved_at: now,
  });
  await put("statement_comment", {
    id: any(180),
    process_id: process,
    statement_id: one.statement,
    text: "Er det her ikke to?",
    to_person: people.analyst.id,
    made_by: person,
    made_at: now,
  });
  await put("report_comment", {
    id: any(8),
    draft_id: one.draft,
    process_id: process,
    block: "title",
    text: "Er det den rette titel?",
    made_by: person,
    made_at: now,
  });
  await put("report_version", {
    id: one.version,
    draft_id: one.draft,
    process_id: process,
    number: 1,
    revision: 1,
    content: Buffer.from([0]),
    content_hash: "0".repeat(64),
    approved_by: person,
    approved_by_name: people.secretary.name,
    approved_at: now,
  });
  // Withdrawn, so that strangers see nothing of it; the gate's test opens it and looks again.
  await put("publication", {
    id: one.publication,
    process_id: process,
    slug: cast.process.slug,
    kind: "process",
    subject_id: process,
    number: 1,
    page: JSON.stringify({ kind: "process", name: cast.process.name }),
    artefact_hash: "0".repeat(64),
    published_at: now,
    withdrawn_at: now,
  });
  await put("publication_act", {
    publication_id: one.publication,
    process_id: process,
    what: "publish",
    person_id: person,
    at: now,
    reason: "Nu er vi klar",
  });
  await put("published_statement", {
    publication_id: one.publication,
    process_id: process,
    statement_id: one.statement,
    number: 1,
    position: 1,
    text: "Flere små boliger",
  });
  await put("published_list", {
    publication_id: one.publication,
    process_id: process,
    key: "all",
    unit: "statement",
    heading: JSON.stringify({ da: "alle udsagn", en: "all statements" }),
    count: 1,
    statement_numbers: [1],
  });
  await put("disclosure_decision", {
    id: any(7),
    process_id: process,
    place: "statement:1:0-5",
    kind: "name",
    verdict: "stands",
    reason: "Et stednavn",
    decided_by: person,
    decided_at: now,
  });
  await put("intake", {
    id: any(11),
    process_id: process,
    kind: "sheet",
    title: "svar.csv",
    channel: "web",
    made_by: person,
    made_at: now,
  });
  await put("intake_chunk", {
    intake_id: any(11),
    process_id: process,
    sheet: 0,
    position: 0,
    rows: 1,
    content: Buffer.from([0]),
  });
  await put("intake_failure", {
    intake_id: any(11),
    process_id: process,
    row_number: 2,
    column_name: "Svar",
    reason: "emptyText",
  });
  await put("intake_mapping", {
    process_id: process,
    columns_hash: "0".repeat(64),
    mapping: "{}",
    saved_by: person,
    saved_at: now,
  });
  await put("removal", {
    id: any(12),
    process_id: process,
    subject_kind: "statement",
    subject_id: one.statement,
    ground: "consent",
    reason: "Bedt om det",
    removed_by: person,
    removed_at: now,
    places: "[]",
    counts: "{}",
  });
  await put("copy_run", {
    id: any(151),
    process_id: process,
    number: 1,
    manifest: "{}",
    output_hash: "x",
    statements: 1,
    made_by: person,
    made_at: now,
  });
  await put("copy_member", {
    run_id: any(151),
    statement_id: one.statement,
    process_id: process,
    set_number: 1,
    position: 0,
    kind: "exact",
  });
  await put("copy_unlike", {
    id: any(152),
    process_id: process,
    statement_id: one.statement,
    others: "[]",
    said_by: person,
    said_at: now,
  });
  await put("minority_run", {
    id: any(153),
    process_id: process,
    number: 1,
    manifest: "{}",
    output_hash: "x",
    statements: 1,
    made_by: person,
    made_at: now,
  });
  await put("minority_view", {
    run_id: any(153),
    number: 1,
    process_id: process,
    shown_id: one.statement,
    statement_ids: JSON.stringify([one.statement]),
    size: 1,
  });
  await put("minority_decision", {
    id: any(154),
    process_id: process,
    kind: "rare",
    shown_id: one.statement,
    statement_ids: JSON.stringify([one.statement]),
    accepted: true,
    sentence: "Nogle få vil have plads til bierne.",
    decided_by: person,
    decided_at: now,
  });
}
