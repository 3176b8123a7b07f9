import assert from "node:assert/strict";
import { test } from "node:test";
import type { FactKind } from "../../reading.ts";
import { emptyRecipe } from "../empty-recipe.ts";
import { read } from "../read.ts";
import { plainExtraction } from "../testing/plain-extraction.ts";

const factsOf = (text: string, kind: FactKind) =>
  read(plainExtraction(text), emptyRecipe).facts.filter((fact) => fact.kind === kind);
const valuesOf = (text: string, kind: FactKind) => factsOf(text, kind).map((fact) => fact.value);

test("phone numbers are found as people write them, and amounts and CPR-like numbers are none", () => {
  for (const words of [
    "ring +45 12 34 56 78 i dag",
    "tlf. 12345678",
    "på 12 34 56 78 eller",
    "mobil: 2345 6789",
    "+4523456789",
  ])
    assert.equal(valuesOf(words, "phone").length, 1, words);
  assert.deepEqual(valuesOf("skriv til +45 12 34 56 78", "phone"), ["12345678"]);
  for (const words of ["12 345 678 kr.", "010190-1234", "12345678 borgere", "case 330-2018-3619"])
    assert.deepEqual(valuesOf(words, "phone"), [], words);
});

test("a name under a farewell or behind a title is a hint of a person", () => {
  const letter = "Kære byråd\n\nBussen kører for lidt.\n\nVenlig hilsen\nAnna Mortensen\n";
  const [name] = factsOf(letter, "name");
  assert.equal(name!.value, "Anna Mortensen");
  assert.equal([...letter].slice(name!.spans[0]!.start, name!.spans[0]!.end).join(""), "Anna Mortensen");
  assert.deepEqual(valuesOf("Mange hilsner\n\nIb", "name"), ["Ib"]);
  assert.deepEqual(valuesOf("Mvh.\n\nIb Ø. Holm", "name"), ["Ib Ø. Holm"]);
  assert.deepEqual(valuesOf("Kontakt: Mette Dahlgaard om det.", "name"), ["Mette Dahlgaard"]);
  assert.deepEqual(valuesOf("Åkær Kommune\n\nNy Plan", "name"), []);
});

test("e-mails, CPR-like numbers and links are marked with a normal form and never rewritten", () => {
  const text = "Skriv til Anna@Eksempel.dk. Mit nummer er 010190-1234, se www.eksempel.dk/plan.";
  const reading = read(plainExtraction(text), emptyRecipe);
  assert.equal(reading.blocks[0]!.text, text);
  assert.deepEqual(valuesOf(text, "email"), ["anna@eksempel.dk"]);
  assert.deepEqual(valuesOf(text, "cprLike"), ["0101901234"]);
  assert.deepEqual(valuesOf(text, "link"), ["https://www.eksempel.dk/plan"]);
});

test("money is whole øre, with the comma as decimal mark", () => {
  assert.deepEqual(
    valuesOf("Der er 2,750 mio. kr. til stien og 900.000 kr. til lys.", "money"),
    [275_000_000, 90_000_000],
  );
});
