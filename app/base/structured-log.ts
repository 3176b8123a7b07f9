/**
 * One JSON object a line, for the operator's log. What people wrote and who they
 * are has no place in it: of an error the kind, the code and where in our code it
 * happened are kept, and of its words only those that are ours. Databases quote
 * the value they refuse, so whatever stands in quotation marks goes.
 */
export function structuredLog(
  write: (line: string) => void,
  clock: () => Date,
): (line: Record<string, unknown>) => void {
  return (line) => {
    const clean = Object.fromEntries(
      Object.entries(line).map(([key, value]) => [
        key,
        typeof value === "string" ? withoutWords(value) : value,
      ]),
    );
    write(JSON.stringify({ at: clock().toISOString(), ...clean }));
  };
}

const quoted = /"[^"\n]*"|»[^«\n]*«|“[^”\n]*”|(?<![\p{L}\d])'[^'\n]*'(?![\p{L}\d])|`[^`\n]*`/gu;
const address = /[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g;
/** Six digits and four: the form of a civil registration number. */
const personNumber = /\b\d{6}[- ]?\d{4}\b/g;

/** Takes out what may be somebody's: quoted values, mail addresses, civil registration numbers. */
export function withoutWords(text: string): string {
  const [first = "", ...frames] = text.split("\n");
  return [first.replace(quoted, "…"), ...frames.filter((line) => /^\s+at /.test(line))]
    .join("\n")
    .replace(address, "…")
    .replace(personNumber, "…");
}
