/*
 * How good and how fast themes are (docs/measurements.md has the figures).
 * Labelled sets: V-measure against people's labels at the true number of labels, and how alike
 * the themes of five seeds are (adjusted Rand index, mean of all pairs).
 * Scale: the command line on scale texts, wall time and the greatest memory of the process tree.
 * Run: node --import tsx test/bench/themes.ts            the labelled sets
 *      node --import tsx test/bench/themes.ts 10000 …    scale, so many rows
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv } from "#sense/csv.ts";
import type { LanguageCode } from "#sense/languages/language.ts";
import { findThemes } from "#sense/themes/find-themes.ts";
import { adjustedRand, vMeasure } from "#test/bench/partition-measures.ts";
import { sharedFile, sharedIsAbsent } from "#test/shared.ts";

const home = fileURLToPath(new URL("../..", import.meta.url));
const ticksPerSecond = 100;
const seeds = [1, 2, 3, 4, 5];
const sets: { name: string; language: LanguageCode }[] = [
  { name: "da-council", language: "da" },
  { name: "de-cycling", language: "de" },
];

const counts = process.argv.slice(2).map(Number);
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
);
if (counts.length === 0) for (const set of sets) await measureQuality(set);
for (const count of counts) await measureScale(count);

async function measureQuality({ name, language }: (typeof sets)[number]): Promise<void> {
  const table = sharedFile(`data/labelled/${name}.csv`);
  if (!table) {
    console.log(`${name}: ${sharedIsAbsent}`);
    return;
  }
  const rows = parseCsv(table.toString("utf8")).slice(1);
  const statements = rows.map(([id = "", text = ""]) => ({ id, text }));
  const labels = rows.map((row) => row[2]!);
  const wanted = new Set(labels).size;
  const partitions: string[][] = [];
  for (const seed of seeds) {
    const found = await findThemes(statements, { language, themes: wanted, seed });
    partitions.push(found.statements.map((one) => one.theme));
  }
  const values = partitions.map((one) => vMeasure(labels, one));
  const pairs = partitions.flatMap((one, at) =>
    partitions.slice(at + 1).map((other) => adjustedRand(one, other)),
  );
  const found = partitions.map((one) => new Set(one.filter((theme) => theme !== "rest")).size);
  const rest = partitions[0]!.filter((theme) => theme === "rest").length;
  console.log(
    `${name}: V ${mean(values).toFixed(3)} (${values.map((one) => one.toFixed(3)).join(" ")}; must .20),`,
    `ARI of seeds ${mean(pairs).toFixed(3)} (must .6), themes ${found.join(" ")} of ${wanted}, rest ${rest}`,
  );
}

async function measureScale(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "themes-"));
  const statements = join(folder, "statements.csv");
  try {
    execFileSync(
      process.execPath,
      ["--import", "tsx", "test/bench/scale-texts.ts", String(count), statements, "1"],
      {
        cwd: home,
      },
    );
    const report = join(folder, "report.json");
    const words = [
      "sense",
      "themes",
      "--statements",
      statements,
      "--out",
      join(folder, "out.csv"),
      "--report",
      report,
    ];
    const { seconds, cpu, peak } = await watch([...words, "--threads", "2"]);
    const { resultHash, counts: counted, themes, copies } = JSON.parse(readFileSync(report, "utf8"));
    console.log(
      `${count} rows: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor), ${(peak / 1e6).toFixed(0)} MB, load ${loadavg()[0]!.toFixed(1)},`,
      `${themes.length} themes, ${counted.rest} in the rest, ${copies.near.sets} near sets, ${resultHash.slice(0, 12)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Watched {
  seconds: number;
  /** Processor time of all threads; what the wall clock would be halved at best on two idle cores. */
  cpu: number;
  /** Bytes. */
  peak: number;
}

/** Runs the command line and looks four times a second at what it and its children hold and have used. */
function watch(words: string[]): Promise<Watched> {
  const start = performance.now();
  const child = spawn(join(home, "bin/forsamlingshus"), words, { stdio: ["ignore", "inherit", "inherit"] });
  let peak = 0;
  let cpu = 0;
  const timer = setInterval(() => {
    const tree = measureTree(child.pid!);
    peak = Math.max(peak, tree.bytes);
    cpu = Math.max(cpu, tree.cpu);
  }, 250);
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, cpu, peak });
      else reject(new Error(`sense themes ended with ${code}`));
    });
  });
}

/** Proportional set size and processor time of a process and all below it; on Linux. */
function measureTree(root: number): { bytes: number; cpu: number } {
  const processes = new Map<number, { parent: number; ticks: number }>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = tryRead(`/proc/${entry}/stat`);
    const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields)
      processes.set(Number(entry), {
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
      });
  }
  let bytes = 0;
  let ticks = 0;
  for (const id of processes.keys()) {
    let above: number | undefined = id;
    while (above !== undefined && above !== root) above = processes.get(above)?.parent;
    if (above !== root) continue;
    const held = /^Pss:\s+(\d+)/m.exec(tryRead(`/proc/${id}/smaps_rollup`) ?? "");
    bytes += held ? Number(held[1]) * 1024 : 0;
    ticks += processes.get(id)!.ticks;
  }
  return { bytes, cpu: ticks / ticksPerSecond };
}

function tryRead(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
