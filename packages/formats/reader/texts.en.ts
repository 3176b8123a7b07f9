import type { DoubtWords } from "./texts.ts";

type Details = Record<string, string>;
const letters = { ti: "ti", tt: "tt", ft: "ft", fh: "fh", fi: "fi", fl: "fl", ff: "ff", fj: "fj", fk: "fk" };
const signs = { ...letters, ffl: "ffl", fti: "fti", ftt: "ftt", ttf: "ttf", tfi: "tfi" };

export const reasons: Record<string, string> = {
  ligature: "Broken sign in the file's font. The rest of the text proves what it stands for.",
  privateUse: "A sign from the file's own font that nothing else can show.",
  presentationForm: "Two letters written as one sign.",
  taught: "You have shown what the sign means.",
  controlCharacter: "Invisible control character that does not belong in a text.",
  softHyphen: "Invisible hyphen inside a word.",
  symbolBullet: "Bullet that cannot be shown.",
  wrappedLine: "The line goes on in the next one.",
  brokenByPage: "The sentence is broken by a page break.",
  wordElsewhere: "The word is parted at the end of the line and stands whole elsewhere.",
  compoundElsewhere: "The word stands with a hyphen elsewhere.",
  answered: "Repaired because you answered a doubt.",
  markedByFile: "Header or footer. Belongs to the paper, not to the text.",
  repeatedLine: "The same line stands on several pages.",
  pageNumber: "Page number.",
  contentsTable: "Table of contents. The text itself follows.",
  doubledNumber: "The number stands twice.",
};

const signAnswers = { keep: "Leave it", ...signs };

export const doubts: Record<string, (details: Details) => DoubtWords> = {
  unknownSign: ({ sign, word }) => ({
    question: `What should it say in »${word}«?`,
    explanation: `We do not know the sign »${sign}«. The answer goes for every place where it stands inside a word.`,
    answers: signAnswers,
  }),
  lostSign: ({ word }) => ({
    question: `What is missing in »${word}«?`,
    explanation: "The file has lost one or more letters here, and we do not guess.",
    answers: signAnswers,
  }),
  hyphenAtLineEnd: ({ before, after, joined }) => ({
    question: `Do »${before}« and »${after}« belong together?`,
    explanation: "The hyphen stands at the end of a line. We have left it.",
    answers: { keep: `${before}${after}`, join: joined ?? "" },
  }),
  gluedHeading: ({ heading }) => ({
    question: `Is »${heading}« a heading?`,
    explanation:
      "The words stood at the end of the paragraph before. We have put them on a line of their own.",
    answers: { heading: "Yes, a heading", sentence: "No, part of the paragraph" },
  }),
  enclosuresDiffer: ({ said, listed }) => ({
    question: "Are enclosures missing?",
    explanation: `The text calls these enclosed: ${said}. Listed as enclosures: ${listed === "" ? "none" : `only ${listed}`}.`,
    answers: { keep: "No, it is fine", missing: "Yes, something is missing" },
  }),
  wrongWeekday: ({ words, weekday }) => ({
    question: `Is »${words}« right?`,
    explanation: `That day is not a ${weekday}. We go by the date and leave the text as it is.`,
    answers: { keep: "Go by the date" },
  }),
  whoSaidWhat: () => ({
    question: "Who said what?",
    explanation: "The note mentions groups, but not at the single point.",
    answers: { unknown: "Leave as unknown" },
  }),
};

export const more = (count: string) =>
  count === "1" ? "There is one more of the same kind." : `There are ${count} more of the same kind.`;
