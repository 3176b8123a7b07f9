import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/*
 * Resident memory of the node process: after a start with the example, during
 * light use (a page every half second, a report now and then) and at rest again.
 * node --import tsx test/bench/memory.ts [--minutes 5]
 */

const { values } = parseArgs({ options: { minutes: { type: "string", default: "5" } } });
const folder = mkdtempSync(join(tmpdir(), "forsamlingshus-memory-"));
const child = spawn(fileURLToPath(new URL("../../bin/start", import.meta.url)), {
  stdio: ["ignore", "pipe", "ignore"],
  env: { ...process.env, PORT: "0", DATA_DIR: folder, DATABASE_URL: "", HOST: "", ORIGIN: "" },
});
let address = "";
let link = "";
for await (const line of createInterface({ input: child.stdout })) {
  address ||= /open at (http:\S+)/.exec(line)?.[1] ?? "";
  link ||= /(http:\S+first-administrator\S+)/.exec(line)?.[1] ?? "";
  if (address && link) break;
}
let cookie = "";
try {
  report("after the start");
  await form(link, { name: "Bodil Astrup", email: "bodil@aakaer.example" });
  const pages = [
    "",
    "/documents",
    "/statements",
    "/coding",
    "/ledger",
    "/findings",
    "/meetings",
    "/summary",
    "/history",
  ];
  const until = Date.now() + Number(values.minutes) * 60_000;
  let asked = 0;
  let most = 0;
  while (Date.now() < until) {
    await get(`/process/fremtidens-aakaer${pages[asked % pages.length]}`);
    if (asked % 50 === 25) await get("/process/fremtidens-aakaer/summary.pdf");
    if (asked % 50 === 40) await get("/process/fremtidens-aakaer/compiled-note.docx");
    asked += 1;
    most = Math.max(most, resident());
    await wait(500);
  }
  console.log(`${asked} pages asked for; most ${most.toFixed(0)} MB`);
  report("after light use");
  await wait(30_000);
  report("at rest");
} finally {
  child.kill("SIGTERM");
  await new Promise((done) => child.once("exit", done));
  rmSync(folder, { recursive: true, force: true });
}

function report(when: string): void {
  console.log(`${when}: ${resident().toFixed(0)} MB`);
}

function resident(): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024) / 1e6;
}

async function get(path: string): Promise<void> {
  const answer = await fetch(address + path, { headers: { cookie }, redirect: "follow" });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  await answer.arrayBuffer();
}

async function form(url: string, fields: Record<string, string>): Promise<void> {
  const answer = await fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams(fields) });
  cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}
