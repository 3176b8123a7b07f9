import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { findCycles, findFault, readAllImports, readImports } from "#test/import-rules.ts";

const aliases = { "#rooms/*": "./app/rooms/*", "#formats/*": "./packages/formats/*" };
const read = (from: string, source: string) => readImports(from, source, aliases);
const fault = (from: string, to: string, typeOnly = false) => findFault({ from, to, typeOnly });

test("imports are read in every form, aliases and relative paths resolved", () => {
  const source = `import { a } from "#rooms/people/door.ts";
import type { B } from "../b.ts";
import "node:fs";
import * as c from "pg";
export { d } from "./d.ts";
import {
  e,
  f,
} from "./long.ts";
const g = await import("./later.ts");
const h = "import { no } from 'nowhere'";`;
  assert.deepEqual(
    read("app/rooms/plan/queries.ts", source).map(({ to, typeOnly }) => (typeOnly ? `type ${to}` : to)),
    [
      "app/rooms/people/door.ts",
      "type app/rooms/b.ts",
      "node:fs",
      "pg",
      "app/rooms/plan/d.ts",
      "app/rooms/plan/long.ts",
      "app/rooms/plan/later.ts",
    ],
  );
});

test("a room looks upstream, and only through the door", () => {
  assert.equal(fault("app/rooms/meetings/actions.ts", "app/rooms/documents/door.ts"), null);
  assert.match(fault("app/rooms/meetings/actions.ts", "app/rooms/documents/queries.ts") ?? "", /door/);
  assert.match(fault("app/rooms/documents/actions.ts", "app/rooms/meetings/door.ts") ?? "", /downstream/);
  assert.match(
    fault("app/rooms/documents/actions.ts", "app/rooms/meetings/door.ts", true) ?? "",
    /downstream/,
  );
  assert.match(fault("app/rooms/attic/actions.ts", "app/rooms/people/door.ts") ?? "", /not in the list/);
});

test("packages know nothing of the app and call nobody; they share types only", () => {
  assert.match(fault("packages/sense/a.ts", "app/base/ids.ts") ?? "", /nothing of ours/);
  assert.match(fault("packages/sense/a.ts", "packages/formats/tree.ts") ?? "", /only types/);
  assert.equal(fault("packages/sense/a.ts", "packages/formats/tree.ts", true), null);
  assert.match(fault("packages/sense/a.ts", "node:http") ?? "", /pure/);
  assert.equal(fault("packages/sense/a.test.ts", "node:http"), null);
  assert.match(fault("packages/formats/extract/extract.ts", "node:child_process") ?? "", /pure/);
  assert.equal(fault("packages/formats/ask-worker.ts", "node:child_process"), null);
});

test("base and shell import no room, front enters by doors, wiring sees all and is seen by none", () => {
  assert.match(fault("app/base/jobs.ts", "app/rooms/people/door.ts") ?? "", /base and shell/);
  assert.match(fault("app/shell/layout/page.tsx", "app/rooms/people/door.ts") ?? "", /base and shell/);
  assert.match(fault("app/front/home.tsx", "app/rooms/people/queries.ts") ?? "", /door/);
  assert.equal(fault("app/front/home.tsx", "app/rooms/people/door.ts"), null);
  assert.equal(fault("app/server.ts", "app/rooms/people/routes.ts"), null);
  assert.match(fault("app/rooms/people/routes.ts", "app/server.ts") ?? "", /wires/);
  assert.match(fault("app/rooms/people/routes.ts", "app/front/home.tsx") ?? "", /front/);
  assert.match(fault("app/rooms/people/routes.ts", "test/house.ts") ?? "", /only tests/);
});

test("operation sees doors and base, and is seen by the wiring alone", () => {
  assert.equal(fault("app/operation/backup.ts", "app/base/clock.ts"), null);
  assert.equal(fault("app/operation/handover.ts", "app/rooms/documents/door.ts"), null);
  assert.match(fault("app/operation/handover.ts", "app/rooms/documents/queries.ts") ?? "", /door/);
  assert.equal(fault("app/commands.ts", "app/operation/commands.ts"), null);
  assert.match(fault("app/rooms/people/routes.ts", "app/operation/backup.ts") ?? "", /wiring/);
  assert.match(fault("app/base/jobs.ts", "app/operation/backup.ts") ?? "", /wiring/);
});

test("a circle is found, and a circle of types is none", () => {
  const link = (from: string, to: string, typeOnly = false) => ({
    from: `app/${from}`,
    to: `app/${to}`,
    typeOnly,
  });
  assert.deepEqual(findCycles([link("a", "b"), link("b", "c"), link("c", "a")]), [
    ["app/a", "app/b", "app/c", "app/a"],
  ]);
  assert.deepEqual(findCycles([link("a", "b"), link("b", "a", true)]), []);
});

test("the reader sees the checkout", () => {
  const imports = readAllImports(fileURLToPath(new URL("../", import.meta.url)));
  assert.ok(
    imports.some(
      ({ from, to }) =>
        from === "app/base/postgres/start-postgres.ts" && to === "app/base/postgres/cluster.ts",
    ),
  );
});
