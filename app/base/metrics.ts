/*
 * What the house counts about itself, in the text format that Prometheus reads.
 * Labels are patterns and codes, never an address somebody asked for: no id, no
 * name, no word of anyone.
 */

type Labels = Record<string, string>;

interface Family {
  kind: "counter" | "gauge" | "histogram";
  help: string;
  values: Map<string, number>;
}

const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class Metrics {
  private readonly families = new Map<string, Family>();

  /** Adds to a count that only grows. */
  count(name: string, help: string, labels: Labels = {}, by = 1): void {
    this.add(this.family(name, "counter", help), name, labels, by);
  }

  /** Sets what stands now. */
  set(name: string, help: string, value: number, labels: Labels = {}): void {
    this.family(name, "gauge", help).values.set(`${name}${write(labels)}`, value);
  }

  /** Puts a duration, in seconds, with its like. */
  observe(name: string, help: string, seconds: number, labels: Labels = {}): void {
    const family = this.family(name, "histogram", help);
    for (const bound of [...buckets, Number.POSITIVE_INFINITY])
      this.add(
        family,
        `${name}_bucket`,
        { ...labels, le: bound === Number.POSITIVE_INFINITY ? "+Inf" : String(bound) },
        seconds <= bound ? 1 : 0,
      );
    this.add(family, `${name}_sum`, labels, seconds);
    this.add(family, `${name}_count`, labels, 1);
  }

  /** Prometheus text format 0.0.4. */
  print(): string {
    return [...this.families]
      .map(([name, { kind, help, values }]) =>
        [
          `# HELP ${name} ${help}`,
          `# TYPE ${name} ${kind}`,
          ...[...values].map(([line, value]) => `${line} ${value}`),
        ].join("\n"),
      )
      .join("\n")
      .concat("\n");
  }

  private family(name: string, kind: Family["kind"], help: string): Family {
    const found = this.families.get(name) ?? { kind, help, values: new Map<string, number>() };
    this.families.set(name, found);
    return found;
  }

  private add({ values }: Family, name: string, labels: Labels, by: number): void {
    const line = `${name}${write(labels)}`;
    values.set(line, (values.get(line) ?? 0) + by);
  }
}

function write(labels: Labels): string {
  const entries = Object.entries(labels);
  if (entries.length === 0) return "";
  const plain = (value: string) => value.replace(/[\\"\n]/g, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`));
  return `{${entries.map(([key, value]) => `${key}="${plain(value)}"`).join(",")}}`;
}
