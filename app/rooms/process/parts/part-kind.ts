import type { ComponentType } from "preact";
import type { z } from "zod";
import type { Trx } from "#base/db.ts";
import type { Lang } from "#base/i18n.ts";
import type { FieldProblem } from "#base/problem.ts";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import type { Values } from "../process.ts";
import type { PartTable, Place } from "./part-queries.ts";

export type PartName = "phase" | "focusArea" | "decision" | "promise" | "budgetLine";

export type Part = { id: string; position: number };

/** What stands in the fields of a form, as a person typed it. */
export type Typed = Readonly<Record<string, string>>;

/**
 * One of the lists that make up a process. Phases, focus areas, decisions,
 * promises and budget lines are edited alike; each says here how it differs.
 */
export interface PartKind<P extends Part> {
  /** Event subject, and the key of its texts. */
  name: PartName;
  table: PartTable;
  paths: {
    list(slug: string): string;
    one(slug: string, id: string): string;
    /** Null where dates decide the order. */
    move: ((slug: string, id: string) => string) | null;
    removal(slug: string, id: string): string;
  };
  input: z.ZodType<Values<P>>;
  list(trx: Trx, processId: string): Promise<P[]>;
  insert(trx: Trx, place: Place, values: Values<P>): Promise<void>;
  update(trx: Trx, id: string, values: Values<P>): Promise<void>;
  remove(trx: Trx, id: string, now: Date): Promise<void>;
  /** What speaks against these values beside the others of the list. */
  findFault?(others: readonly P[], values: Values<P>): FieldProblem | null;
  /** The part as it would stand in its form. */
  typed(part: P): Typed;
  /** What a new form starts with. */
  blank: Typed;
  /** What to call it, for a heading or the words of a button. */
  titleOf(part: P): string;
  Fields: ComponentType<FieldsProps>;
  /** How it reads in the list. */
  Told: ComponentType<{ part: P; lang: Lang }>;
}

export type FieldsProps = { lang: Lang; typed: Typed; errors: readonly FormError[] };
