import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { allot, type Drawable, drawSample, sampleSize } from "./draw-sample.ts";

const made = (counts: Record<string, number>): Drawable[] =>
  Object.entries(counts).flatMap(([channel, count]) =>
    Array.from({ length: count }, (_, at) => ({ id: `${channel}-${at}`, number: at, channel })),
  );
const ofChannel = (sample: Drawable[], channel: string) =>
  sample.filter((one) => one.channel === channel).length;

describe("drawing a sample", () => {
  it("is the same for the same seed, whatever the order of the statements, and another for another seed", () => {
    const all = made({ web: 300, letter: 100 }).map((one, at) => ({ ...one, number: at }));
    const first = drawSample(all, 10, 7).map((one) => one.id);
    assert.deepEqual(
      drawSample([...all].reverse(), 10, 7).map((one) => one.id),
      first,
    );
    assert.notDeepEqual(
      drawSample(all, 10, 8).map((one) => one.id),
      first,
    );
    assert.equal(new Set(first).size, 40);
  });

  it("holds every channel, each in its share", () => {
    const sample = drawSample(made({ web: 700, committee: 290, letter: 10 }), 10, 1);
    assert.deepEqual(
      ["web", "committee", "letter"].map((channel) => ofChannel(sample, channel)),
      [70, 29, 1],
    );
    assert.equal(ofChannel(drawSample(made({ web: 5000, postcard: 2 }), 1, 1), "postcard"), 1);
  });

  it("is thirty where ten percent would be fewer, and everything where there are not thirty", () => {
    assert.equal(sampleSize(100, 10), 30);
    assert.equal(sampleSize(12, 10), 12);
    assert.equal(sampleSize(4000, 10), 400);
    assert.equal(drawSample(made({ web: 8, letter: 3 }), 10, 1).length, 11);
  });

  it("gives out all places and never more than there are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }),
        fc.nat(500),
        (sizes, wish) => {
          const all = sizes.reduce((sum, size) => sum + size, 0);
          const places = Math.min(all, wish);
          const given = allot(sizes, places);
          assert.equal(
            given.reduce((sum, one) => sum + one, 0),
            places,
          );
          given.forEach((one, at) => {
            assert.ok(one >= (places >= sizes.length ? 1 : 0) && one <= sizes[at]!);
          });
        },
      ),
    );
  });
});
