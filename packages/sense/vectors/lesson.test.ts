import assert from "node:assert/strict";
import { test } from "node:test";
import { placeStatements } from "#sense/assign.ts";
import { learnLesson, prepareCollection } from "#sense/collection.ts";
import { lessonFromBytes, lessonToBytes } from "#sense/vectors/lesson.ts";

const areas = [
  { id: "læring", name: "Læring", description: "Skoler og lærere i Åkær Kommune" },
  { id: "færden", name: "Færden", description: "Busser og køreplaner i Åkær Kommune" },
];
const statements = [
  { id: "2", text: "Chaufføren er flink" },
  { id: "1", text: "Frikvarteret er for kort" },
  { id: "3", text: "Flere køreplaner" },
];
const subjects = [
  ["bus", "køreplan", "chauffør", "afgang", "linje", "billet"],
  ["skole", "lærer", "frikvarter", "lektie", "tavle", "klasse"],
];
const background = subjects
  .flatMap((words) => words.flatMap((a) => words.map((b) => `${a} ${b} ${words[0]}`)))
  .join("\n");
const vectors = { dimensions: 2 };
const learn = () => learnLesson(statements, areas, { background, vectors });

test("what was learnt, kept as bytes and given again, places as the text itself does", () => {
  const expected = placeStatements(prepareCollection(statements, areas, { background, vectors }), []);
  const lesson = lessonFromBytes(lessonToBytes(learn()));
  assert.deepEqual(placeStatements(prepareCollection(statements, areas, { lesson }), []), expected);
  assert.deepEqual(
    expected.map((one) => [one.id, one.areaId]),
    [
      ["2", "færden"],
      ["3", "færden"],
      ["1", "læring"],
    ],
  );
  assert.notDeepEqual(placeStatements(prepareCollection(statements, areas), []), expected);
});

test("the same texts give the same bytes, whatever their order", () => {
  const bytes = lessonToBytes(learn());
  const turned = learnLesson([...statements].reverse(), [...areas].reverse(), { background, vectors });
  assert.deepEqual(lessonToBytes(turned), bytes);
});

test("a lesson holds no word, only numbers", () => {
  const written = Buffer.from(lessonToBytes(learn())).toString("latin1").toLowerCase();
  for (const word of subjects.flat()) assert.ok(!written.includes(word), word);
});

test("a lesson for other texts is refused", () => {
  assert.throws(
    () => prepareCollection(statements.slice(1), areas, { lesson: learn() }),
    /learnt for other texts/,
  );
});

test("a text with nothing in it teaches nothing", () => {
  const lesson = lessonFromBytes(
    lessonToBytes(learnLesson(statements, areas, { background: "\n og men 17 \n" })),
  );
  assert.equal(lesson.lines, 0);
  assert.deepEqual(
    placeStatements(prepareCollection(statements, areas, { lesson }), []),
    placeStatements(prepareCollection(statements, areas), []),
  );
});

test("bytes that end too soon are refused", () => {
  assert.throws(() => lessonFromBytes(lessonToBytes(learn()).subarray(0, 40)), RangeError);
});
