import type { DoubtWords } from "./texts.ts";

type Details = Record<string, string>;
const letters = { ti: "ti", tt: "tt", ft: "ft", fh: "fh", fi: "fi", fl: "fl", ff: "ff", fj: "fj", fk: "fk" };
const signs = { ...letters, ffl: "ffl", fti: "fti", ftt: "ftt", ttf: "ttf", tfi: "tfi" };

export const reasons: Record<string, string> = {
  ligature: "Ødelagt tegn i filens skrift. Resten af teksten viser, hvad der skal stå.",
  privateUse: "Tegn fra filens egen skrift, som ingen andre kan vise.",
  presentationForm: "To bogstaver skrevet som ét tegn.",
  taught: "Du har vist, hvad tegnet betyder.",
  controlCharacter: "Usynligt styretegn, som ikke hører til i en tekst.",
  softHyphen: "Usynlig bindestreg inde i et ord.",
  symbolBullet: "Punkttegn, der ikke kan vises.",
  wrappedLine: "Linjen fortsætter på den næste.",
  brokenByPage: "Sætningen er brudt af et sideskift.",
  wordElsewhere: "Ordet er delt ved linjens slutning og står samlet et andet sted.",
  compoundElsewhere: "Ordet står med bindestreg et andet sted.",
  answered: "Rettet, fordi du har svaret på en tvivl.",
  markedByFile: "Sidehoved eller sidefod. Hører til papiret, ikke til teksten.",
  repeatedLine: "Den samme linje står på flere sider.",
  pageNumber: "Sidetal.",
  contentsTable: "Indholdsfortegnelse. Teksten står selv længere nede.",
  doubledNumber: "Nummeret står to gange.",
};

const signAnswers = { keep: "Lad det stå", ...signs };

export const doubts: Record<string, (details: Details) => DoubtWords> = {
  unknownSign: ({ sign, word }) => ({
    question: `Hvad skal der stå i »${word}«?`,
    explanation: `Vi kender ikke tegnet »${sign}«. Svaret gælder alle steder, hvor det står inde i et ord.`,
    answers: signAnswers,
  }),
  lostSign: ({ word }) => ({
    question: `Hvad mangler der i »${word}«?`,
    explanation: "Filen har tabt et eller flere bogstaver her, og vi gætter ikke.",
    answers: signAnswers,
  }),
  hyphenAtLineEnd: ({ before, after, joined }) => ({
    question: `Hører »${before}« og »${after}« sammen?`,
    explanation: "Bindestregen står sidst på linjen. Vi har ladet den stå.",
    answers: { keep: `${before}${after}`, join: joined ?? "" },
  }),
  gluedHeading: ({ heading }) => ({
    question: `Er »${heading}« en overskrift?`,
    explanation: "Ordene stod sidst i afsnittet før. Vi har sat dem på deres egen linje.",
    answers: { heading: "Ja, en overskrift", sentence: "Nej, en del af afsnittet" },
  }),
  enclosuresDiffer: ({ said, listed }) => ({
    question: "Mangler der bilag?",
    explanation: `Teksten siger, at dette er vedlagt: ${said}. Under Bilag står ${listed === "" ? "ingenting" : `kun: ${listed}`}.`,
    answers: { keep: "Nej, det er i orden", missing: "Ja, der mangler noget" },
  }),
  wrongWeekday: ({ words, weekday }) => ({
    question: `Passer »${words}«?`,
    explanation: `Den dag er ikke en ${weekday}. Vi går ud fra datoen og lader teksten stå.`,
    answers: { keep: "Gå ud fra datoen" },
  }),
  whoSaidWhat: () => ({
    question: "Hvem sagde hvad?",
    explanation: "Notatet nævner grupper, men ikke ved den enkelte pointe.",
    answers: { unknown: "Lad stå som ukendt" },
  }),
};

export const more = (count: string) =>
  count === "1" ? "Der er én til af samme slags." : `Der er ${count} til af samme slags.`;
