import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { shrinkPng } from "./shrink-png.ts";

/** Two pixels, paper and ink, each row filtered in another way: as Chromium might write it. */
const twoRows = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFUlEQVR4nGP8//+/qKIOExC/vn8FAC6HBmPf085zAAAAAElFTkSuQmCC",
  "base64",
);

test("a picture keeps its size, and a frequent colour stays exactly what it was", () => {
  const small = shrinkPng(twoRows);
  assert.equal(small.readUInt32BE(16), 2);
  assert.equal(small.readUInt32BE(20), 2);
  const palette = small.subarray(small.indexOf("PLTE") + 4);
  const rows = inflateSync(small.subarray(small.indexOf("IDAT") + 4, small.indexOf("IEND") - 8));
  const colours = [...rows].flatMap((place, at) =>
    at % 3 === 0 ? [] : [palette.subarray(place * 3, place * 3 + 3).toString("hex")],
  );
  assert.deepEqual(colours, ["ffffff", "14202b", "14202b", "ffffff"]);
});

test("what is no picture is refused", () => {
  assert.throws(() => shrinkPng(Buffer.from("%PDF-1.7")), /not a PNG/);
});
