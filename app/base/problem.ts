import type { Lang } from "./i18n.ts";

/**
 * Expected trouble. Everything a person may run into has an entry in a
 * catalogue (`defineProblem`): a stable code that is never reused, an HTTP
 * status and a sentence in both languages that says what is wrong and what to
 * do. Bugs are ordinary errors and just throw.
 */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly details: unknown;
  /** Form trouble: which field says what. */
  readonly fields: FieldProblem[];

  constructor(kind: ProblemKind, details: unknown, fields: FieldProblem[] = []) {
    super(kind.code);
    this.kind = kind;
    this.details = details;
    this.fields = fields;
  }

  sentence(lang: Lang): string {
    return this.kind[lang](this.details as never);
  }
}

interface ProblemKind {
  /** e.g. `404.1`: the HTTP status, then a running number. */
  code: string;
  status: number;
  da: (details: never) => string;
  en: (details: never) => string;
}

export interface FieldProblem {
  field: string;
  da: string;
  en: string;
}

interface Definition<D> {
  code: string;
  da: (details: D) => string;
  en: (details: D) => string;
}

type Maker<D> = ((details: D, fields?: FieldProblem[]) => Problem) & { code: string };

const catalogue = new Map<string, ProblemKind>();

/** Registers a kind of problem and returns the function that makes one. A code used twice is a bug and throws at start. */
export function defineProblem<D = void>(definition: Definition<D>): Maker<D> {
  const { code } = definition;
  if (catalogue.has(code)) throw new Error(`problem code ${code} is taken`);
  const kind = { ...definition, status: Number.parseInt(code, 10) } as unknown as ProblemKind;
  catalogue.set(code, kind);
  return Object.assign((details: D, fields: FieldProblem[] = []) => new Problem(kind, details, fields), {
    code,
  });
}

/** Every kind that is defined, for the test that holds the docs to it. */
export function listProblems(): ProblemKind[] {
  return [...catalogue.values()];
}
