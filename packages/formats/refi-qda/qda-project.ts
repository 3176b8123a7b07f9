/*
 * What REFI-QDA 1.0 (www.qdasoftware.org) lets programs for qualitative analysis exchange, as far
 * as we hold it: texts, a nested codebook, codings on stretches of text with who and when, notes,
 * cases with variables, and sets. Identifiers are GUIDs in lower case without braces; moments are
 * xsd:dateTime as written.
 */

export interface QdaProject {
  name: string;
  /** The program that wrote it. */
  origin: string | null;
  createdBy: string | null;
  createdAt: string | null;
  description: string;
  users: QdaUser[];
  codes: QdaCode[];
  variables: QdaVariable[];
  cases: QdaCase[];
  sources: QdaSource[];
  notes: QdaNote[];
  sets: QdaSet[];
  /** Notes on the project as a whole, by guid. */
  noteRefs: string[];
}

export interface QdaUser {
  guid: string;
  name: string;
}

export interface QdaCode {
  guid: string;
  name: string;
  /** Definition, when to use it, when not. */
  description: string;
  /** `#rrggbb`. */
  colour: string | null;
  /** False for a heading that only gathers other codes. */
  isCodable: boolean;
  noteRefs: string[];
  codes: QdaCode[];
}

export interface QdaSource {
  guid: string;
  name: string;
  description: string;
  /** Line ends are \n; no byte order mark. */
  text: string;
  createdBy: string | null;
  createdAt: string | null;
  selections: QdaSelection[];
  /** Codings of the source as a whole. */
  codings: QdaCoding[];
  noteRefs: string[];
  values: QdaValue[];
}

/** A stretch of a source's text: `start` inclusive, `end` exclusive, in Unicode code points. */
export interface QdaSelection {
  guid: string;
  /** Most programs write the beginning of the selected text here: `selectionName` makes one. */
  name: string;
  description: string;
  start: number;
  end: number;
  createdBy: string | null;
  createdAt: string | null;
  codings: QdaCoding[];
  noteRefs: string[];
}

export interface QdaCoding {
  guid: string;
  /** Guid of the code. */
  code: string;
  createdBy: string | null;
  createdAt: string | null;
  noteRefs: string[];
}

export interface QdaNote {
  guid: string;
  name: string;
  text: string;
  createdBy: string | null;
  createdAt: string | null;
}

export const variableKinds = ["Text", "Boolean", "Integer", "Float", "Date", "DateTime"] as const;
export type VariableKind = (typeof variableKinds)[number];

export interface QdaVariable {
  guid: string;
  name: string;
  description: string;
  kind: VariableKind;
}

/** The value of a variable, as written. */
export interface QdaValue {
  variable: string;
  kind: VariableKind;
  value: string;
}

/** Somebody or something the texts come from: a table, a village, a kind of sender. */
export interface QdaCase {
  guid: string;
  name: string;
  description: string;
  codes: string[];
  values: QdaValue[];
  sources: string[];
  selections: string[];
}

export interface QdaSet {
  guid: string;
  name: string;
  description: string;
  codes: string[];
  sources: string[];
  notes: string[];
}

/** The codebook alone, as in a `.qdc` file. */
export interface QdaCodebook {
  origin: string | null;
  codes: QdaCode[];
  sets: QdaSet[];
}
