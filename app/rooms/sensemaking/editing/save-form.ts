import type { SignedIn } from "#base/context.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import type { Process } from "#rooms/process/door.ts";
import type { Field } from "../reports/report-refs.ts";
import { type OpenDraft, openDraft, type Saved, saveWords } from "./actions.ts";
import { mayBeRewritten } from "./block.ts";
import { readFieldText } from "./field-text.ts";
import { editingProblems } from "./problems.ts";
import { isHeading, wordsOf } from "./typed-words.ts";

interface TypedInput {
  key: string;
  revision: number;
  after?: string | undefined;
  text: string;
  fields: Field[];
  source: string;
  own: boolean;
  insert?: Field | undefined;
  statement?: number | undefined;
  quote: boolean;
}

/** Saves what was typed in one block. @returns null when it says what stands there already */
export async function saveForm(
  context: SignedIn,
  process: Process,
  draftId: string,
  input: TypedInput,
): Promise<Saved | null> {
  const open = await openDraft(context, process, draftId);
  const shown = open.blocks.find(({ block }) => block.key === input.key);
  if (!shown && !/^own:[0-9a-f-]{36}$/.test(input.key)) throw problems.notFound();
  if (shown?.machine && !mayBeRewritten(shown.machine)) throw editingProblems.notRewritten();
  const heading = isHeading(shown?.machine);
  const read = readFieldText(input.text, heading ? 0 : input.fields.length);
  if ("fault" in read) throw faultOf(read.fault);
  const inserted = insertedFields(open, input);
  const fields = [...input.fields, ...inserted];
  const text = inserted.reduce(
    (words, field, at) => appended(words, input.fields.length + at + 1, field),
    heading ? read.text.replace(/\s+/g, " ") : read.text,
  );
  const words = { text, fields: heading ? [] : fields, source: input.source, own: input.own };
  if (shown && !shown.block.words) {
    const machine = wordsOf(open.setting, shown);
    const same = machine.text.trim() === text && JSON.stringify(machine.fields) === JSON.stringify(fields);
    if (same && !input.own && input.source === "") return null;
  }
  const list = !shown && input.after ? listOf(open, input.after) : null;
  return saveWords(context, open.draft, input.key, words, {
    based: input.revision,
    after: input.after,
    list,
  });
}

/** Beside an item of a list a new sentence is an item too. */
function listOf(open: OpenDraft, after: string) {
  const node = open.blocks.find(({ block }) => block.key === after)?.node;
  return node?.kind === "item" ? node.list : null;
}

function insertedFields({ setting }: OpenDraft, input: TypedInput): Field[] {
  const fields: Field[] = input.insert ? [input.insert] : [];
  if (input.statement === undefined) return fields;
  const statement = setting.data.statements.find((each) => each.number === input.statement);
  if (!statement) throw onField(editingProblems.unknownStatement({ number: input.statement }), "statement");
  return [...fields, { kind: input.quote ? "said" : "cite", statement: statement.id }];
}

/** »Sætning ([2]).«: before the last stop, so that it belongs to the sentence; a quote stands by itself. */
function appended(text: string, number: number, field: Field): string {
  if (field.kind === "said" || field.kind === "feedback") return `${text} [${number}]`;
  return text.replace(/([.!?…]*)\s*$/, (_, stop: string) => ` ([${number}])${stop}`);
}

function faultOf(fault: Extract<ReturnType<typeof readFieldText>, { fault: unknown }>["fault"]): Problem {
  const problem =
    fault.kind === "broken"
      ? editingProblems.brokenField({ near: fault.near })
      : editingProblems.unknownField({ number: fault.number });
  return onField(problem, "text");
}

function onField(problem: Problem, field: string): Problem {
  problem.fields.push({ field, da: problem.sentence("da"), en: problem.sentence("en") });
  return problem;
}
