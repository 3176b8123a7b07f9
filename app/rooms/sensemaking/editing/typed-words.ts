import { typedText } from "#base/form-errors.ts";
import type { RawInput } from "#base/input.ts";
import type { Field } from "../reports/report-refs.ts";
import type { Setting } from "../reports/report-setting.ts";
import { type BlockNode, inlinesOf } from "./block.ts";
import type { ShownBlock } from "./compose-draft.ts";
import { printFieldText, withoutBrackets } from "./field-text.ts";
import { fieldInline } from "./field-value.ts";
import { withoutMark } from "./finding-head.ts";
import { wordsFrom } from "./set-words.ts";
import { textsIn } from "./texts.ts";

/** What stands in the form of one block. */
export interface TypedWords {
  key: string;
  /** Of a new sentence: the block it comes after. */
  after: string | null;
  text: string;
  fields: Field[];
  source: string;
  own: boolean;
  /** Words alone: no field can stand in it. */
  heading: boolean;
  /** What each field says today. */
  values: string[];
  /** The edit they were read from. */
  revision: number;
}

export const isHeading = (node: BlockNode | null | undefined) =>
  node?.kind === "heading" || node?.kind === "title" || node?.kind === "findingHead";

/** A block's words as they stand, the machine's where no person has written. */
export function wordsOf(
  setting: Setting,
  { block, machine }: Pick<ShownBlock, "block" | "machine">,
): { text: string; fields: Field[]; source: string; own: boolean } {
  if (block.words) return block.words;
  if (machine && isHeading(machine) && "text" in machine)
    return { text: withoutBrackets(withoutMark(setting, machine.text)), fields: [], source: "", own: false };
  const inlines = machine ? inlinesOf(machine) : null;
  return { ...wordsFrom(inlines ?? [], (ref) => setting.refs.fields.get(ref)), source: "", own: false };
}

export function formFor(setting: Setting, shown: ShownBlock, revision: number): TypedWords {
  const words = wordsOf(setting, shown);
  const values = valuesOf(setting, words.fields);
  return {
    ...words,
    key: shown.block.key,
    after: null,
    heading: isHeading(shown.machine),
    text: printFieldText(words.text, (number) => values[number - 1] ?? ""),
    values,
    revision,
  };
}

export function emptyForm(key: string, after: string, revision: number): TypedWords {
  return { key, after, text: "", fields: [], source: "", own: false, heading: false, values: [], revision };
}

/** What was typed, for showing it again. */
export function typedForm(setting: Setting, form: TypedWords, { body }: RawInput): TypedWords {
  const fields = readFields(typedText(body, "fields")) ?? form.fields;
  return {
    ...form,
    text: typedText(body, "text"),
    source: typedText(body, "source"),
    own: typedText(body, "own") === "yes",
    fields,
    values: valuesOf(setting, fields),
    revision: Number(typedText(body, "revision")) || form.revision,
  };
}

function readFields(json: string): Field[] | null {
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? (read as Field[]) : null;
  } catch {
    return null;
  }
}

function valuesOf(setting: Setting, fields: Field[]): string[] {
  return fields.map((field) => {
    const inline = fieldInline(setting, field);
    if (!inline) return textsIn(setting.lang).lostValue;
    return inline.kind === "said" ? `»${inline.text}«` : inline.text;
  });
}
