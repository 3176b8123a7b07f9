/** A sheet of 60 answers, one for each wish and place; a column nobody needs, and one kind of sender. */
const places = ["Vrenderup", "Tvede", "Skovlund", "Kirkeby", "Bakkerup", "Sønderkær"];
const wishes = [
  "En bus om aftenen, så de unge kan komme hjem",
  "Små boliger til ældre tæt på købmanden",
  "Den samme hjælper hver gang",
  "Et sted, hvor foreningerne kan låne telte og borde",
  "Flere lærepladser hos håndværkerne",
  "Hurtigere svar, når man vil bygge",
  "En skole, hvor nogen opdager det, når et barn bliver væk",
  "Besøg hos de nye familier, den uge de flytter ind",
  "En læge en dag om ugen",
  "Én plan for familien og ikke tre",
];

const rows = wishes.flatMap((wish, at) =>
  places.map((place, other) => [
    `${wish}, her i ${place}.`,
    `${1 + ((at * 6 + other) % 28)}-08-2026`,
    "Borger",
    place,
    "Unavngiven Testesen",
  ]),
);

export const sixtyRows = {
  name: "svar.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [["Svar", "Dato", "Afsender", "Sted", "Navn"], ...rows].map((row) => `${row.join(";")}\r\n`).join(""),
  ),
};
