import { spawn } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { loadExample } from "#app/load-example.ts";
import { assetPath } from "#shell/assets.ts";
import { buildAssets } from "#shell/build.ts";
import { cast } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

/*
 * The public pages under load: process page, focus-area page with 50 of 10,000
 * statements in its list, summary; 50 requests in flight, compressed. The
 * generator (autocannon) is a process of its own, beside the house.
 * node --import tsx test/bench/public-pages.ts [seconds]
 * Goal on two cores: 600 requests a second or more, p99 under 120 ms.
 */

const seconds = Number(process.argv[2] ?? 10);
const autocannon = fileURLToPath(new URL("../../node_modules/autocannon/autocannon.js", import.meta.url));

await buildAssets();
const house = await openTestHouse();
try {
  await house.superuser.query("delete from membership where scope_id = $1", [cast.process.id]);
  await house.superuser.query("delete from process where id = $1", [cast.process.id]);
  await loadExample(house.house, house.objectFolder, () => undefined);
  await addStatements(house, 10_000);
  const origin = await house.http.listen({ host: "127.0.0.1", port: 0 });
  const base = `${origin}/${cast.process.slug}`;
  console.log(
    `${availableParallelism()} cores, load before ${loadavg()[0]!.toFixed(1)}, 50 connections, ${seconds} s each`,
  );
  const css = await weigh(origin + assetPath("house.css"));
  // A server that has just started is still compiling itself: it is let run before anything is counted.
  await load(base, 4);
  for (const [name, url] of [
    ["process page", base],
    ["focus area", `${base}/focus-areas/1`],
    ["its list, 50 of 10,000", `${base}/focus-areas/1/lists/statements`],
    ["summary", `${base}/summary`],
  ] as const) {
    const bytes = await weigh(url);
    const result = await load(url, seconds);
    console.log(
      [
        name.padEnd(24),
        `${Math.round(result.requests.average)} req/s`,
        `p50 ${result.latency.p50} ms`,
        `p99 ${result.latency.p99} ms`,
        `${bytes} B + css ${css} B`,
        `${result.non2xx + result.errors} failed`,
      ].join("  "),
    );
  }
  console.log(`load after ${loadavg()[0]!.toFixed(1)}`);
} finally {
  await house.close();
}

interface Result {
  requests: { average: number };
  latency: { p50: number; p99: number };
  non2xx: number;
  errors: number;
}

function load(url: string, lasting: number): Promise<Result> {
  const child = spawn(
    process.execPath,
    [autocannon, "-c", "50", "-d", String(lasting), "-j", "-n", "-H", "accept-encoding=br, gzip", url],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`autocannon: ${code}`)),
    );
  });
}

/** Bytes on the wire as a browser asks for them; read once, so that it is known to be whole. */
async function weigh(url: string): Promise<number> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": "br" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const bytes = Buffer.concat(chunks);
        if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
        if (answer.headers["content-encoding"] === "br") brotliDecompressSync(bytes);
        resolve(bytes.length);
      });
    })
      .on("error", reject)
      .end();
  });
}

/** Fills the list of the first area up, behind the screens, to the size of a large dialogue. */
async function addStatements({ superuser }: TestHouse, wanted: number): Promise<void> {
  await superuser.query(
    `with area as (select id, process_id from publication where kind = 'focusArea' and number = 1 and superseded_at is null)
     insert into published_statement (publication_id, process_id, statement_id, position, number, text, held_back, masked, title, channel)
     select area.id, area.process_id, gen_random_uuid(), 100000 + n, 100000 + n, 'Udsagn ' || n || ': der mangler en cykelsti langs vejen til byen, så børnene kan komme sikkert i skole', null, false, 'Mødet i Vrenderup', 'villageHall'
       from area, generate_series(1, $1::int) as n`,
    [wanted],
  );
  await superuser.query(
    `update published_list set count = $1, statement_numbers = array(select 100000 + n from generate_series(1, $1::int) as n)
      where key = 'statements' and publication_id in (select id from publication where kind = 'focusArea' and number = 1 and superseded_at is null)`,
    [wanted],
  );
}
