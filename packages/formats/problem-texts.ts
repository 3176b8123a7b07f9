import type { Warning } from "./extraction.ts";
import type { FormatProblem, ProblemCode, ProblemDetails } from "./problem.ts";
import { sheetProblemTexts } from "./sheet-problem-texts.ts";

type Language = "da" | "en";
type Sentence = (details: ProblemDetails) => string;

/** What the content turned out to be, as a noun phrase. Keys are `DetectedKind` in extract/sniff.ts. */
const kindNames: Record<string, Record<Language, string>> = {
  pdf: { da: "en PDF", en: "a PDF" },
  docx: { da: "et Word-dokument", en: "a Word document" },
  text: { da: "ren tekst", en: "plain text" },
  image: { da: "et billede", en: "an image" },
  media: { da: "lyd eller video", en: "sound or video" },
  zip: { da: "en zip-fil", en: "a zip file" },
  archive: { da: "en pakket fil", en: "a packed file" },
  spreadsheet: { da: "et regneark", en: "a spreadsheet" },
  presentation: { da: "en præsentation", en: "a presentation" },
  appleOffice: { da: "en fil fra Pages eller Numbers", en: "a file from Pages or Numbers" },
  mail: { da: "en mail", en: "an e-mail" },
  openDocument: { da: "et OpenDocument-dokument", en: "an OpenDocument file" },
  oldOffice: { da: "en ældre Office-fil", en: "an older Office file" },
  rtf: { da: "et RTF-dokument", en: "an RTF document" },
  html: { da: "en webside", en: "a web page" },
  program: { da: "et program", en: "a program" },
  unknown: { da: "en fil, vi ikke kender", en: "a file we do not know" },
};

const savesAsWord = new Set(["openDocument", "appleOffice", "oldOffice", "rtf", "html"]);

/** What is no document but has another way in. */
const ownWays: Record<string, Record<Language, string>> = {
  spreadsheet: {
    da: "Filen er et regneark. Læg det ind under Udsagn, hvor du kan sige, hvad kolonnerne er.",
    en: "The file is a spreadsheet. Bring it in under Statements, where you can say what its columns are.",
  },
  mail: {
    da: "Filen er en mail. Åbn den, og sæt teksten ind under Udsagn, Skriv ind.",
    en: "The file is an e-mail. Open it and paste the text under Statements, Type in.",
  },
};
const rightExtension: Record<string, string> = { pdf: ".pdf", docx: ".docx", text: ".txt" };

const kindName = (details: ProblemDetails, language: Language) =>
  (kindNames[String(details.detected)] ?? kindNames.unknown!)[language];
const number = (value: string | number | undefined, language: Language) =>
  Number(value ?? 0).toLocaleString(language === "da" ? "da-DK" : "en-GB");
const megabytes = (value: string | number | undefined) => Math.ceil(Number(value ?? 0) / 1_000_000);

/** For each code: what is wrong and what to do. */
export const problemTexts: Record<ProblemCode, Record<Language, Sentence>> = {
  emptyFile: {
    da: () => "Der står ingen tekst i filen. Se efter, om det er den rigtige fil.",
    en: () => "There is no text in the file. Check that it is the right one.",
  },
  tooLarge: {
    da: (d) =>
      `Filen fylder ${megabytes(d.bytes)} MB, og vi tager imod højst ${megabytes(d.limit)} MB. Gem den uden store billeder, eller del den op.`,
    en: (d) =>
      `The file is ${megabytes(d.bytes)} MB, and we take at most ${megabytes(d.limit)} MB. Save it without large images, or split it up.`,
  },
  notADocument: {
    da: (d) =>
      ownWays[String(d.detected)]?.da ??
      (savesAsWord.has(String(d.detected))
        ? `Filen er ${kindName(d, "da")}, og det kan vi ikke læse. Åbn den i Word, gem den som .docx, og prøv igen.`
        : `Filen er ${kindName(d, "da")}, og det kan vi ikke læse. Vi læser PDF, Word (.docx), Markdown og ren tekst.`),
    en: (d) =>
      ownWays[String(d.detected)]?.en ??
      (savesAsWord.has(String(d.detected))
        ? `The file is ${kindName(d, "en")}, which we cannot read. Open it in Word, save it as .docx and try again.`
        : `The file is ${kindName(d, "en")}, which we cannot read. We read PDF, Word (.docx), Markdown and plain text.`),
  },
  wrongExtension: {
    da: (d) =>
      `Filen hedder .${d.extension}, men indholdet er ${kindName(d, "da")}. Ret endelsen til ${rightExtension[String(d.detected)] ?? ".txt"}, eller find den rigtige fil.`,
    en: (d) =>
      `The file is named .${d.extension}, but its content is ${kindName(d, "en")}. Change the ending to ${rightExtension[String(d.detected)] ?? ".txt"}, or find the right file.`,
  },
  encryptedPdf: {
    da: () => "Filen er låst med adgangskode. Gem den uden adgangskode, og prøv igen.",
    en: () => "The file is locked with a password. Save it without the password and try again.",
  },
  truncatedPdf: {
    da: () => "Filen slutter for tidligt, så noget af den mangler. Hent den igen der, hvor du fik den fra.",
    en: () => "The file ends too early, so part of it is missing. Fetch it again from where you got it.",
  },
  imageOnlyPdf: {
    da: () =>
      "Siderne er billeder uden tekst, som når man scanner. Find den oprindelige fil, eller kør den gennem tekstgenkendelse (OCR) først.",
    en: () =>
      "The pages are images without text, as from a scanner. Find the original file, or run it through text recognition (OCR) first.",
  },
  tooManyPages: {
    da: (d) =>
      `Filen har ${number(d.pages, "da")} sider, og vi læser højst ${number(d.limit, "da")}. Del den op i mindre filer.`,
    en: (d) =>
      `The file has ${number(d.pages, "en")} pages, and we read at most ${number(d.limit, "en")}. Split it into smaller files.`,
  },
  encryptedDocx: {
    da: () => "Filen er låst med adgangskode. Fjern adgangskoden i Word, gem filen, og prøv igen.",
    en: () => "The file is locked with a password. Remove the password in Word, save the file and try again.",
  },
  brokenDocx: {
    da: () =>
      "Word-filen er i stykker, så vi kan ikke læse den. Åbn den i Word, gem den på ny, og prøv igen.",
    en: () =>
      "The Word file is damaged, so we cannot read it. Open it in Word, save it again and try once more.",
  },
  expandsTooMuch: {
    da: () =>
      "Pakket ud fylder filen mere, end vi kan tage imod. Gem den på ny uden store billeder og indlejrede filer, og prøv igen.",
    en: () =>
      "Unpacked, the file is larger than we can take. Save it again without large images and embedded files, and try again.",
  },
  textTooLong: {
    da: (d) =>
      `Teksten er på ${number(d.length, "da")} tegn, og vi læser højst ${number(d.limit, "da")}. Del den op i mindre filer.`,
    en: (d) =>
      `The text has ${number(d.length, "en")} characters, and we read at most ${number(d.limit, "en")}. Split it into smaller files.`,
  },
  timedOut: {
    da: (d) =>
      `Det tog mere end ${number(d.seconds, "da")} sekunder at læse filen, så vi stoppede. Del den op i mindre filer, og prøv igen.`,
    en: (d) =>
      `Reading the file took more than ${number(d.seconds, "en")} seconds, so we stopped. Split it into smaller files and try again.`,
  },
  ...sheetProblemTexts(kindName),
  unreadable: {
    da: () => "Vi kan ikke læse filen. Åbn den i det program, den er lavet i, gem den på ny, og prøv igen.",
    en: () =>
      "We cannot read the file. Open it in the program it was made in, save it again and try once more.",
  },
};

/** For each warning: what we found, what we did, what to do. `detail` is the warning's own. */
export const warningTexts: Record<Warning["code"], Record<Language, (detail: string) => string>> = {
  macros: {
    da: () =>
      "Der er makroer i filen. Vi har læst teksten og ladet dem ligge. Gem filen uden makroer, før du sender den videre.",
    en: () =>
      "The file holds macros. We read the text and left them alone. Save it without macros before you pass it on.",
  },
  externalLinks: {
    da: (detail) =>
      `Filen peger på noget uden for sig selv (${detail}). Vi har ikke åbnet det. Se efter, om der mangler noget i teksten.`,
    en: (detail) =>
      `The file points to something outside itself (${detail}). We did not open it. Check that nothing is missing from the text.`,
  },
  embeddedFiles: {
    da: () =>
      "Der ligger andre filer inde i filen. Dem har vi ikke læst. Læg dem ind for sig, hvis de skal med.",
    en: () =>
      "Other files lie inside this one. We did not read them. Bring them in on their own if they belong.",
  },
  trackedChanges: {
    da: () =>
      "Der er sporede ændringer i filen. Vi har læst den, som om de alle er godkendt. Er det forkert, så afslut dem i Word og læg filen ind igen.",
    en: () =>
      "The file has tracked changes. We read it as if all were accepted. If that is wrong, settle them in Word and bring the file in again.",
  },
  directionMarks: {
    da: () =>
      "Der er usynlige tegn, som kan vende læseretningen. Teksten er læst, som den er. Se den efter, før du citerer fra den.",
    en: () =>
      "There are invisible marks that can turn the reading direction. The text is read as it stands. Look it over before you quote it.",
  },
  controlCharacters: {
    da: (detail) =>
      `Der er usynlige styretegn i teksten (${detail}). De er bevaret. Se teksten efter, eller gem filen uden dem og læg den ind igen.`,
    en: (detail) =>
      `There are invisible control characters in the text (${detail}). They are kept. Look the text over, or save the file without them and bring it in again.`,
  },
  guessedEncoding: {
    da: (detail) =>
      `Filen siger ikke, hvordan bogstaverne er gemt. Vi har læst den som ${detail}. Se efter, om æ, ø og å står rigtigt; ellers gem den som UTF-8.`,
    en: (detail) =>
      `The file does not say how its letters are stored. We read it as ${detail}. Check that æ, ø and å are right; if not, save it as UTF-8.`,
  },
};

/** The sentence a person reads about a file that could not be read. */
export function problemText(problem: Pick<FormatProblem, "code" | "details">, language: Language): string {
  return problemTexts[problem.code][language](problem.details);
}

/** The sentence a person reads about something in a file that was read. */
export function warningText(warning: Warning, language: Language): string {
  return warningTexts[warning.code][language](warning.detail);
}
