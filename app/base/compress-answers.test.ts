import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import Fastify from "fastify";
import { compressAnswers, encodingFor } from "./compress-answers.ts";

const long = "Der mangler en cykelsti. ".repeat(200);

async function ask(accept: string, body: unknown, type = "text/html; charset=utf-8") {
  const app = Fastify();
  compressAnswers(app);
  app.get("/", (_, reply) => reply.type(type).header("vary", "accept").send(body));
  return app.inject({ url: "/", headers: { "accept-encoding": accept } });
}

test("words are sent packed as the browser asks, and read the same", async () => {
  const br = await ask("gzip, deflate, br", long);
  assert.equal(br.headers["content-encoding"], "br");
  assert.equal(br.headers.vary, "accept, accept-encoding");
  assert.equal(brotliDecompressSync(br.rawPayload).toString(), long);
  const zipped = await ask("gzip", long);
  assert.equal(zipped.headers["content-encoding"], "gzip");
  assert.equal(gunzipSync(zipped.rawPayload).toString(), long);
  const streamed = await ask("br", Readable.from([Buffer.from(long)]));
  assert.equal(brotliDecompressSync(streamed.rawPayload).toString(), long);
});

test("what is short, packed already or not asked for is left alone", async () => {
  assert.equal((await ask("br", "kort")).headers["content-encoding"], undefined);
  assert.equal(
    (await ask("br", Buffer.from(long), "application/pdf")).headers["content-encoding"],
    undefined,
  );
  assert.equal((await ask("", long)).body, long);
});

test("an encoding refused with q=0 is not sent", () => {
  const both = { br: true, gzip: true };
  assert.equal(encodingFor("br;q=0, gzip;q=0.5", both), "gzip");
  assert.equal(encodingFor("br;q=0.0", both), "identity");
  assert.equal(encodingFor(undefined, both), "identity");
  assert.equal(encodingFor("br, gzip", { br: false, gzip: true }), "gzip");
});
