import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { zipSync } from "fflate";
import { readQdc } from "./codebook.ts";
import { leftOutText } from "./left-out.ts";
import { offsetNoticeText } from "./offset-notice-text.ts";
import { RefiProblem, refiProblemText } from "./problem.ts";
import { readQdpx } from "./read-qdpx.ts";
import { foreignFile, guid, textSource } from "./testing/foreign-file.ts";

const held = (bytes: Uint8Array) => {
  const { project, notices } = readQdpx(bytes);
  const [source] = project.sources;
  const signs = [...source!.text];
  return { quotes: source!.selections.map(({ start, end }) => signs.slice(start, end).join("")), notices };
};

const note = "Børnene 🏫🚲 vil cykle.\nDe gamle vil hvile sig ved åen.";

test("offsets in code points are taken as they stand", () => {
  const bytes = foreignFile(textSource(1, [[11, 20, "vil cykle"]]), { "Sources/note.txt": note });
  assert.deepEqual(held(bytes), { quotes: ["vil cykle"], notices: [] });
});

test("offsets in UTF-16 units are found out by the selections' names, put right and told", () => {
  const bytes = foreignFile(
    textSource(1, [
      [13, 22, "vil cykle"],
      [24, 43, "De gamle vil hvil…"],
    ]),
    { "sources/note.txt": note },
  );
  const { quotes, notices } = held(bytes);
  assert.deepEqual(quotes, ["vil cykle", "De gamle vil hvile "]);
  assert.deepEqual(
    notices.map(({ code, counting, matched, of }) => [code, counting, matched, of]),
    [["recounted", "utf16", 2, 2]],
  );
  assert.match(offsetNoticeText(notices[0]!, "da"), /emojier.*2 af 2/);
});

test("a line end counted as one sign, and a mark counted along, are found out too", () => {
  const crlf = note.replace("\n", "\r\n");
  const joined = foreignFile(textSource(1, [[22, 30, "De gamle"]]), { "Sources/note.txt": crlf });
  assert.deepEqual(held(joined).quotes, ["De gamle"]);
  assert.equal(held(joined).notices[0]?.counting, "codePointsJoined");
  const apart = foreignFile(textSource(1, [[23, 31, "De gamle"]]), { "Sources/note.txt": crlf });
  assert.deepEqual(held(apart), { quotes: ["De gamle"], notices: [] });
  const marked = foreignFile(textSource(1, [[12, 21, "vil cykle"]]), { "Sources/note.txt": `\ufeff${note}` });
  assert.deepEqual(held(marked).quotes, ["vil cykle"]);
  assert.equal(held(marked).notices[0]?.counting, "afterMark");
});

test("an end that is the last sign itself is found out, put right and told", () => {
  const bytes = foreignFile(
    textSource(1, [
      [13, 21, "vil cykle"],
      [24, 31, "De gamle"],
    ]),
    { "Sources/note.txt": note },
  );
  const { quotes, notices } = held(bytes);
  assert.deepEqual(quotes, ["vil cykle", "De gamle"]);
  assert.deepEqual([notices[0]!.counting, notices[0]!.endsInside], ["utf16", true]);
  assert.match(
    offsetNoticeText(notices[0]!, "en"),
    /emoji and rare signs as two and the end up to and including the last sign\./,
  );
});

test("where no name tells, positions are taken by the standard and a person is asked to look", () => {
  const bytes = foreignFile(textSource(1, [[11, 20, ""]]), { "Sources/note.txt": note });
  assert.deepEqual(
    held(bytes).notices.map(({ code }) => code),
    ["unchecked"],
  );
  const plain = foreignFile(textSource(1, [[0, 3, ""]]), { "Sources/note.txt": "uden emoji" });
  assert.deepEqual(held(plain).notices, []);
});

test("what we cannot hold is listed with its kind, number and names", () => {
  const bytes = foreignFile(
    `<Users><User guid="{${guid(1).toUpperCase()}}" name="Ane" id="a1"/></Users>
     <CodeBook><Codes><Code guid="${guid(2)}" name="Vand" isCodable="true" color="blå"/></Codes></CodeBook>
     <Sources>
       <PictureSource guid="${guid(3)}" name="kort.png" path="internal://kort.png"><PictureSelection guid="${guid(4)}" firstX="1"/></PictureSource>
       <AudioSource guid="${guid(5)}" name="bord 7"/><VideoSource guid="${guid(6)}" name="film"/>
       <PDFSource guid="${guid(7)}" name="plan.pdf" path="internal://plan.pdf">
         <PDFSelection guid="${guid(8)}" name="felt" page="0"/>
         <Representation guid="${guid(9)}" plainTextPath="internal://plan.txt"/>
         <Coding guid="${guid(18)}"><CodeRef targetGUID="${guid(2)}"/></Coding>
       </PDFSource>
       <TextSource guid="${guid(10)}" name="brev" richTextPath="internal://brev.docx" plainTextPath="internal://brev.txt" modifyingUser="${guid(1)}">
         <PlainTextSelection guid="${guid(11)}" name="for langt" startPosition="0" endPosition="99"/>
         <PlainTextSelection guid="${guid(12)}" name="baglæns" startPosition="-4" endPosition="2"/>
         <Coding guid="${guid(13)}"><CodeRef targetGUID="${guid(77)}"/></Coding>
       </TextSource>
       <TextSource guid="${guid(14)}" name="væk" plainTextPath="internal://findes-ikke.txt"/>
       <TextSource guid="${guid(15)}" name="ude" plainTextPath="relative:///ude.txt"/>
     </Sources>
     <Links><Link guid="${guid(16)}" name="fører til"/></Links>
     <Graphs><Graph guid="${guid(17)}" name="kort"/></Graphs>
     <Weather kind="regn"/>`,
    { "Sources/brev.txt": "Kære Åkær", "Sources/plan.txt": "Planens tekst" },
  );
  const { project, left } = readQdpx(bytes);
  const counts = Object.fromEntries(left.map(({ kind, count }) => [kind, count]));
  assert.deepEqual(counts, {
    AudioSource: 1,
    Graph: 1,
    Link: 1,
    PDFSelection: 1,
    PDFSource: 1,
    PictureSource: 1,
    "User@id": 1,
    VideoSource: 1,
    Weather: 1,
    badColour: 1,
    danglingReference: 1,
    externalSource: 1,
    missingSource: 1,
    modified: 1,
    richTextPath: 1,
    selectionOutside: 2,
  });
  assert.deepEqual(project.users, [{ guid: guid(1), name: "Ane" }]);
  assert.deepEqual(
    project.sources.map(({ name, text }) => [name, text]),
    [
      ["brev", "Kære Åkær"],
      ["plan.pdf", "Planens tekst"],
    ],
  );
  const [, plan] = project.sources;
  assert.deepEqual([plan!.guid, plan!.codings.map(({ code }) => code)], [guid(7), [guid(2)]]);
  const picture = left.find(({ kind }) => kind === "PictureSource")!;
  assert.equal(leftOutText(picture, "da"), "Ikke taget med: billeder med deres koder (1): kort.png");
  assert.equal(leftOutText({ kind: "Weather", count: 1, names: [] }, "en"), "Left out: Weather (1)");
});

test("CDATA, comments, prefixes and text inside the XML are read as XML has them", () => {
  const inside = `<!-- <TextSource/> & --><Notes><Note guid="${guid(1)}" name="a &#38; b"><PlainTextContent><![CDATA[1 < 2 &amp; <b>]]></PlainTextContent></Note></Notes>`;
  const [read] = readQdpx(foreignFile(inside)).project.notes;
  assert.deepEqual([read!.name, read!.text], ["a & b", "1 < 2 &amp; <b>"]);
  const prefixed = `<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0"><q:Codes><q:Code guid="${guid(2)}" name="Vand" isCodable="1"/></q:Codes></q:CodeBook>`;
  assert.equal(readQdc(new TextEncoder().encode(prefixed)).codebook.codes[0]!.name, "Vand");
});

const deep = (levels: number) =>
  `<CodeBook><Codes>${`<Code guid="${guid(1)}" name="k" isCodable="true">`.repeat(levels)}${"</Code>".repeat(levels)}</Codes></CodeBook>`;

const refusals: [string, () => Uint8Array][] = [
  ["notAnArchive", () => new TextEncoder().encode("ikke en zip")],
  ["noProject", () => zipSync({ "andet.txt": new Uint8Array(3) })],
  ["tooLarge", () => new Uint8Array(50_000_001)],
  ["expandsTooMuch", () => zipSync({ "project.qde": new Uint8Array(201 * 1024 * 1024) }, { level: 1 })],
  ["brokenXml", () => foreignFile("<Users>")],
  ["brokenXml", () => foreignFile("<!-- uden ende")],
  ["wrongRoot", () => zipSync({ "project.qde": new TextEncoder().encode("<CodeBook/>") })],
  [
    "unsafeXml",
    () => foreignFile("<Description>&b;</Description>", {}, '<!DOCTYPE Project [<!ENTITY b "bbb">]>'),
  ],
  ["unsafeXml", () => foreignFile("<Description>&ukendt;</Description>")],
  ["tooDeep", () => foreignFile(deep(5000))],
  ["textTooLong", () => foreignFile(textSource(1, []), { "Sources/note.txt": "å".repeat(5_500_001) })],
];

for (const [code, make] of refusals) {
  test(`a file that may not be read is refused with a sentence: ${code}`, () => {
    assert.throws(
      () => readQdpx(make()),
      (problem) => {
        assert.ok(problem instanceof RefiProblem, String(problem));
        assert.equal(problem.code, code);
        for (const language of ["da", "en"] as const) {
          assert.match(refiProblemText(problem, language), /\.$/);
          assert.doesNotMatch(refiProblemText(problem, language), /undefined/);
        }
        return true;
      },
    );
  });
}

test("a damaged project is read or refused, never a crash", () => {
  const whole = textSource(1, [[0, 3, "Bør"]]) + deep(3);
  const damage = fc.record({
    at: fc.nat(whole.length),
    drop: fc.nat(4),
    sign: fc.constantFrom("", "<", ">", '"', "&", "/", "x"),
  });
  fc.assert(
    fc.property(damage, ({ at, drop, sign }) => {
      const broken = whole.slice(0, at) + sign + whole.slice(at + drop);
      try {
        readQdpx(foreignFile(broken, { "Sources/note.txt": note }));
      } catch (problem) {
        assert.ok(problem instanceof RefiProblem, String(problem));
      }
    }),
    { numRuns: 300, endOnFailure: true },
  );
});

test("names that mean something to JavaScript are only names", () => {
  const inside = `<__proto__ name="x"/><constructor/><Users><User guid="${guid(1)}" name="__proto__"/></Users>`;
  let read: ReturnType<typeof readQdpx> | undefined;
  try {
    read = readQdpx(foreignFile(inside));
  } catch (problem) {
    assert.ok(problem instanceof RefiProblem, String(problem));
  }
  if (read) assert.equal(read.project.users[0]!.name, "__proto__");
  assert.equal(({} as { name?: string }).name, undefined);
});
