/*
 * How long a correction takes at 10,000 statements: the texts are read once, then every decision places
 * all of them anew and tells what one more decision would move. Scale texts as ../shared/data/README.md
 * says, the areas of da-council, 280 decisions. Run: node --import tsx test/bench/assign-speed.ts [10000]
 */
import { askNext } from "#sense/ask-next.ts";
import { placeStatements } from "#sense/assign.ts";
import { prepareCollection } from "#sense/collection.ts";
import { nearNeighbours } from "#sense/near-neighbours.ts";
import { placeAgain } from "#sense/place-again.ts";
import { previewInCollection } from "#sense/preview-correction.ts";
import type { AreaDefinition, Example } from "#sense/types.ts";
import { readLabelled } from "#test/bench/labelled-sets.ts";
import { type ScaleText, scaleTexts } from "#test/bench/scale-texts.ts";
import { sharedIsAbsent } from "#test/shared.ts";

const count = Number(process.argv[2] ?? 10_000);
const decisions = 280;
const repeats = 5;
const rows = scaleTexts(count, 1);
const areas = readLabelled("da-council")?.areas;
if (rows && areas) measure([...rows], areas);
else console.log(sharedIsAbsent);

function measure(statements: ScaleText[], areas: AreaDefinition[]): void {
  console.log(
    `${statements.length} statements, ${areas.length} areas, ${decisions} decisions; milliseconds, ${repeats} times`,
  );
  const started = performance.now();
  const collection = prepareCollection(statements, areas);
  console.log(`read the texts, once: ${Math.round(performance.now() - started)}`);
  const step = Math.floor(statements.length / (decisions + 1));
  const examples = Array.from(
    { length: decisions + 1 },
    (_, at): Example => ({
      id: statements[at * step]!.id,
      areaId: areas[at % areas.length]!.id,
      state: at % 9 === 8 ? "rejected" : "confirmed",
    }),
  );
  time("place all of them", (known, next) => placeStatements(collection, [...known, next]));
  time("what one correction would move", (known, next) => previewInCollection(collection, known, next));
  time("a retrain: place all, then the preview of the next", (known, next) => {
    placeAgain(collection, known);
    previewInCollection(collection, known, next);
  });
  const placed = placeStatements(collection, examples);
  // A collection of its own each time: the answer is kept with it.
  time("near neighbours, once", () => nearNeighbours({ ...collection }));
  const neighbours = nearNeighbours(collection);
  time("what to ask next", () => askNext(placed, neighbours));

  function time(what: string, run: (known: readonly Example[], next: Example) => unknown): void {
    const times = Array.from({ length: repeats }, (_, at) => {
      // Another set of decisions each time, as it is when people work.
      const known = examples.filter((_, place) => place !== at);
      const [began, used] = [performance.now(), process.cpuUsage()];
      run(known, examples[at]!);
      const { user, system } = process.cpuUsage(used);
      return { clock: performance.now() - began, processor: (user + system) / 1000 };
    });
    const shown = (["clock", "processor"] as const).map((kind) => {
      const sorted = times.map((one) => one[kind]).sort((a, b) => a - b);
      return `${kind} least ${Math.round(sorted[0]!)}, median ${Math.round(sorted[repeats >> 1]!)}`;
    });
    console.log(`${what}: ${shown.join("; ")}`);
  }
}
