/** HTML that is safe to put into a page. Only `html` makes it, so no text gets past the escaping. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | null | Markup | Value[];

/** A tagged template: what we wrote is markup, every value is text and is escaped, for elements and quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.reduce((before, part, at) => before + printed(values[at - 1] ?? null) + part));
}

/** Each text line of a value on its own, as people wrote it. */
export function withLineBreaks(text: string): Markup {
  return new Markup(text.split("\n").map(escaped).join("<br>"));
}

function printed(value: Value): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(printed).join("");
  return escaped(String(value));
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
