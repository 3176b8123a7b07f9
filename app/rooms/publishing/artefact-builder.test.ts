import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { removedMark } from "#sense/strike/struck.ts";
import { ArtefactBuilder, type SourceStatement } from "./artefact-builder.ts";

const groups = { channels: [], title: () => "Notat fra Åkær", channel: () => "committee" as const };
const heading = { da: "udsagn", en: "statements" };
const said = (number: number, text = `Sætning ${number}`): SourceStatement => ({
  id: `s${number}`,
  number,
  text,
  contributionId: "c",
  documentId: null,
  intakeId: null,
});
const builder = (leftOut: string[] = []) => new ArtefactBuilder({ groups, leftOut: new Set(leftOut) });

describe("a statement removed by law", () => {
  const removed = said(1, removedMark);

  it("is counted and listed, without words or where it came from", () => {
    const made = builder();
    const count = made.statements("k", [removed, said(2), said(3), said(4), said(5)], heading, null);
    assert.equal(count.count, 5);
    assert.deepEqual(made.finish()[0], {
      statementId: "s1",
      number: 1,
      text: null,
      heldBack: "removed",
      masked: false,
      title: null,
      channel: null,
    });
  });

  it("is not quoted, and does not stand for a few", () => {
    const made = builder();
    const all = [removed, said(2), said(3), said(4), said(5)];
    assert.deepEqual(made.quotable(made.exact("all", all, heading), [removed, said(2)]), [2]);
    const few = made.statements("few", [removed, said(2)], heading, null);
    assert.deepEqual(made.lists.find(({ key }) => key === few.list)!.statements, [2]);
  });

  it("is said to be removed though somebody had left it out before", () => {
    const made = builder(["s1"]);
    made.hold(removed);
    assert.equal(made.finish()[0]!.heldBack, "removed");
  });
});
