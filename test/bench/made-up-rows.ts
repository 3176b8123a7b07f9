const openings = ["Vi mangler", "Der skal være", "Giv os", "Jeg ønsker mig", "Husk", "Bevar", "Byg", "Lav"];
const things = [
  "flere busser",
  "en ny hal",
  "bænke ved åen",
  "boliger til ældre",
  "cykelstier",
  "lys på stien",
  "en legeplads",
  "plads til musik",
  "grønne gårde",
  "et sted at mødes",
];
const places = [
  "i Lyngå",
  "ved skolen",
  "bag hallen",
  "i midtbyen",
  "ved stationen",
  "i Åbrinken",
  "ude på landet",
  "nær havnen",
];
const reasons = [
  "så de unge bliver boende",
  "fordi vejen er farlig",
  "for de gamles skyld",
  "hele året",
  "også om aftenen",
  "så vi kan følges ad",
  "inden skolen lukker",
  "for dem uden bil",
];

/** A table of invented answers, the same each time: header, then rows of text, date, place, kind of sender and number. */
export function madeUpRows(count: number): string[][] {
  let seed = 2026;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const pick = (from: readonly string[]) => from[next(from.length)]!;
  const sentence = () => `${pick(openings)} ${pick(things)} ${pick(places)}, ${pick(reasons)}.`;
  const rows = Array.from({ length: count }, (_, at) => [
    Array.from({ length: 1 + next(3) }, sentence).join(" "),
    `${String(1 + next(28)).padStart(2, "0")}-${String(1 + next(12)).padStart(2, "0")}-2026`,
    `${8000 + next(999)} Åkær`,
    pick(["Borger", "Forening", "Virksomhed", "Medarbejder"]),
    String(at + 1),
  ]);
  return [["Svar", "Dato", "Postnr. og by", "Afsender", "Nr."], ...rows];
}
