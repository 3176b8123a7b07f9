import assert from "node:assert/strict";
import { it } from "node:test";
import { listEndpoints } from "#app/endpoints.ts";
import { folderObjectStore } from "#base/object-store.ts";
import { paths } from "#base/paths.ts";
import { reservedSlugs } from "./reserved-slugs.ts";

it("no address of the house begins with a word that a process could be called", () => {
  const built = Object.values(paths).map((path) =>
    (path as (...args: string[]) => string)("~", "~", "~", "~"),
  );
  const served = listEndpoints({ objects: folderObjectStore("/nowhere"), mail: null }).map(
    ({ path }) => path,
  );
  for (const path of [...built, ...served]) {
    const first = path.split("/")[1] ?? "";
    if (first === "" || first.startsWith("~") || first.startsWith(":") || first.includes(".")) continue;
    assert.ok(reservedSlugs.includes(first), `${first} (${path}) is not reserved`);
  }
});
