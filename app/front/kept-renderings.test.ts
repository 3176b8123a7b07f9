import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { bytesIn, KeptRenderings } from "./kept-renderings.ts";

const page = (body: string) => ({ body, mediaType: "text/html; charset=utf-8" });
const always = async () => true;

test("a page is drawn once under one version, and anew under the next", async () => {
  const kept = new KeptRenderings();
  let drawn = 0;
  const draw = async () => page(`nr. ${++drawn}`);
  const first = await kept.get("a:1", draw, always);
  assert.equal(await kept.get("a:1", draw, always), first);
  const second = await kept.get("a:2", draw, always);
  assert.equal(second!.identity.toString(), "nr. 2");
  assert.notEqual(second!.etag, first!.etag);
});

test("what changed while it was drawn is not kept, nor is what is not there", async () => {
  const kept = new KeptRenderings();
  let drawn = 0;
  const draw = async () => page(`nr. ${++drawn}`);
  await kept.get("a", draw, async () => false);
  assert.equal((await kept.get("a", draw, always))!.identity.toString(), "nr. 2");
  assert.equal(await kept.get("b", async () => null, always), null);
  assert.ok(await kept.get("b", draw, always));
});

test("many who ask at once wait for one drawing", async () => {
  const kept = new KeptRenderings();
  let drawn = 0;
  const draw = async () => page(`nr. ${++drawn}`);
  await Promise.all(Array.from({ length: 20 }, () => kept.get("a", draw, always)));
  assert.equal(drawn, 1);
});

test("memory is bounded: what was longest not asked for goes first", async () => {
  const kept = new KeptRenderings();
  let drawn = 0;
  // Words that do not pack well, so that each page weighs what it is long.
  const draw = async () => {
    drawn += 1;
    return page(Array.from({ length: 60_000 }, () => Math.random().toString(36).slice(2, 12)).join(" "));
  };
  for (let at = 0; at < 40; at++) await kept.get(`page ${at}`, draw, always);
  assert.equal(drawn, 40);
  await kept.get("page 39", draw, always);
  assert.equal(drawn, 40, "the newest is kept");
  await kept.get("page 0", draw, always);
  assert.equal(drawn, 41, "the oldest is not");
});

test("packed and unpacked are the same words", async () => {
  const body = "Der mangler en cykelsti. ".repeat(200);
  const rendering = (await new KeptRenderings().get("a", async () => page(body), always))!;
  assert.equal(gunzipSync(bytesIn(rendering, "gzip")).toString(), body);
  assert.ok(bytesIn(rendering, "br").length < bytesIn(rendering, "identity").length / 5);
});
