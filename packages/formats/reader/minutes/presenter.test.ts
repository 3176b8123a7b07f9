import assert from "node:assert/strict";
import { test } from "node:test";
import { splitPresenter } from "./presenter.ts";

test("the presenter leaves the title, however the name is led in", () => {
  for (const led of ["v. Mette Dahlgaard", "v/ Mette Dahlgaard", "v/Mette Dahlgaard", "ved Mette Dahlgaard"])
    assert.deepEqual(splitPresenter(`Ny vagtplan ${led}`), {
      title: "Ny vagtplan",
      presenter: "Mette Dahlgaard",
    });
  assert.equal(splitPresenter("Budget v/ centerchef Ib Ø. Holm").presenter, "centerchef Ib Ø. Holm");
});

test("a place is no presenter, and neither is a title that is all name", () => {
  for (const title of [
    "Legeplads ved Havnen",
    "Trafik ved Åkær Skole",
    "Indsats ved sygdom",
    "ved Mette Dahl",
  ])
    assert.deepEqual(splitPresenter(title), { title, presenter: null });
});
