import type { ProblemDetails } from "./problem.ts";
import type { SheetWarning } from "./sheet/sheet.ts";

type Language = "da" | "en";
type Sentence = (details: ProblemDetails) => string;

const number = (value: string | number | undefined, language: Language) =>
  Number(value ?? 0).toLocaleString(language === "da" ? "da-DK" : "en-GB");

const opensInExcel = new Set(["oldOffice", "openDocument", "appleOffice", "html"]);

/** What is wrong with a spreadsheet and what to do; `kindName` says what the content turned out to be. */
export const sheetProblemTexts = (kindName: (details: ProblemDetails, language: Language) => string) =>
  ({
    notASheet: {
      da: (d) =>
        opensInExcel.has(String(d.detected))
          ? `Filen er ${kindName(d, "da")}, og det kan vi ikke læse. Åbn den i Excel, gem den som .xlsx, og prøv igen.`
          : `Filen er ${kindName(d, "da")} og ikke et regneark. Vi læser Excel (.xlsx) og CSV.`,
      en: (d) =>
        opensInExcel.has(String(d.detected))
          ? `The file is ${kindName(d, "en")}, which we cannot read. Open it in Excel, save it as .xlsx and try again.`
          : `The file is ${kindName(d, "en")}, not a spreadsheet. We read Excel (.xlsx) and CSV.`,
    },
    wrongSheetExtension: {
      da: (d) =>
        `Filen hedder .${d.extension}, men indholdet er ${kindName(d, "da")}. Ret endelsen til ${d.detected === "text" ? ".csv" : ".xlsx"}, eller find den rigtige fil.`,
      en: (d) =>
        `The file is named .${d.extension}, but its content is ${kindName(d, "en")}. Change the ending to ${d.detected === "text" ? ".csv" : ".xlsx"}, or find the right file.`,
    },
    brokenXlsx: {
      da: () =>
        "Excel-filen er i stykker, så vi kan ikke læse den. Åbn den i Excel, gem den på ny, og prøv igen.",
      en: () =>
        "The Excel file is damaged, so we cannot read it. Open it in Excel, save it again and try once more.",
    },
    encryptedXlsx: {
      da: () => "Filen er låst med adgangskode. Fjern adgangskoden i Excel, gem filen, og prøv igen.",
      en: () =>
        "The file is locked with a password. Remove the password in Excel, save the file and try again.",
    },
    noSheets: {
      da: () => "Der er ingen ark i filen. Åbn den i Excel, og se efter, om det er den rigtige.",
      en: () => "There are no sheets in the file. Open it in Excel and check that it is the right one.",
    },
    headerOnly: {
      da: () =>
        "Der er overskrifter i arket, men ingen rækker under dem. Se efter, om det er den rigtige fil.",
      en: () => "The sheet has headings but no rows under them. Check that it is the right file.",
    },
    noHeader: {
      da: (d) =>
        `Første række ligner et svar og ikke overskrifter (»${d.cell}«). Skriv en overskrift over hver kolonne, og prøv igen.`,
      en: (d) =>
        `The first row looks like an answer, not like headings (“${d.cell}”). Write a heading over each column and try again.`,
    },
    tooManyRows: {
      da: (d) => `Der er flere end ${number(d.limit, "da")} rækker i filen. Del den op i flere filer.`,
      en: (d) => `The file has more than ${number(d.limit, "en")} rows. Split it into several files.`,
    },
    tooManyColumns: {
      da: (d) =>
        `Der er mindst ${number(d.columns, "da")} kolonner i filen, og vi læser højst ${number(d.limit, "da")}. Slet dem, der ikke skal bruges, og prøv igen.`,
      en: (d) =>
        `The file has at least ${number(d.columns, "en")} columns, and we read at most ${number(d.limit, "en")}. Delete those you do not need and try again.`,
    },
    cellTooLong: {
      da: (d) =>
        `Et felt i række ${number(d.row, "da")} er på mere end ${number(d.limit, "da")} tegn. Se efter, om et anførselstegn mangler, eller del teksten op.`,
      en: (d) =>
        `A cell in row ${number(d.row, "en")} has more than ${number(d.limit, "en")} characters. Check for a missing quotation mark, or split the text up.`,
    },
    unclosedQuote: {
      da: (d) =>
        `Et anførselstegn i række ${number(d.row, "da")} bliver aldrig lukket, så resten af filen flyder sammen. Sæt det manglende tegn, eller gem filen på ny fra Excel.`,
      en: (d) =>
        `A quotation mark in row ${number(d.row, "en")} is never closed, so the rest of the file runs together. Add the missing mark, or save the file again from Excel.`,
    },
    cutShort: {
      da: () =>
        "Filen slutter midt i et tegn, så noget af den mangler. Hent den igen der, hvor du fik den fra.",
      en: () =>
        "The file ends in the middle of a character, so part of it is missing. Fetch it again from where you got it.",
    },
    nulBytes: {
      da: () =>
        "Der er tegn i filen, som ikke hører til i tekst. Gem den på ny som CSV (UTF-8) eller .xlsx, og prøv igen.",
      en: () =>
        "The file holds characters that do not belong in text. Save it again as CSV (UTF-8) or .xlsx and try again.",
    },
  }) satisfies Record<string, Record<Language, Sentence>>;

/** For each warning: what we found, what we did, what to do. `detail` is the warning's own. */
const sheetWarningTexts: Record<SheetWarning["code"], Record<Language, (detail: string) => string>> = {
  macros: {
    da: () => "Der er makroer i filen. Vi har læst felterne og ladet makroerne ligge.",
    en: () => "The file holds macros. We read the cells and left the macros alone.",
  },
  guessedEncoding: {
    da: (detail) =>
      `Filen siger ikke, hvordan bogstaverne er gemt. Vi har læst den som ${detail}. Se efter, om æ, ø og å står rigtigt.`,
    en: (detail) =>
      `The file does not say how its letters are stored. We read it as ${detail}. Check that æ, ø and å are right.`,
  },
  hiddenSheet: {
    da: (detail) => `Arket »${detail}« er skjult i filen. Se efter, om det er meningen, at andre læser det.`,
    en: (detail) => `The sheet “${detail}” is hidden in the file. Check that others are meant to read it.`,
  },
  emptySheet: {
    da: (detail) => `Arket »${detail}« er tomt.`,
    en: (detail) => `The sheet “${detail}” is empty.`,
  },
  mergedCells: {
    da: (detail) =>
      `${detail === "1" ? "Ét sted" : `${detail} steder`} er felter slået sammen. Værdien står kun i det første af dem; de andre er læst som tomme.`,
    en: (detail) =>
      `Cells are merged in ${detail === "1" ? "one place" : `${detail} places`}. The value stands in the first of them only; the others are read as empty.`,
  },
  duplicateHeaders: {
    da: (detail) => `Flere kolonner hedder »${detail}«. Skeln mellem dem på bogstavet.`,
    en: (detail) => `Several columns are named “${detail}”. Tell them apart by their letter.`,
  },
  oneColumn: {
    da: () => "Vi fandt kun én kolonne. Er der flere i filen, så gem den på ny som .xlsx, og prøv igen.",
    en: () => "We found only one column. If the file has more, save it again as .xlsx and try again.",
  },
  raggedRows: {
    da: (detail) =>
      `${detail === "1" ? "1 række" : `${detail} rækker`} har et andet antal felter end overskriften. Du får dem at se, når du tjekker.`,
    en: (detail) =>
      `${detail === "1" ? "1 row has" : `${detail} rows have`} another number of cells than the header. You see which when you check.`,
  },
};

/** The sentence a person reads about something in a spreadsheet that was read. */
export function sheetWarningText(warning: SheetWarning, language: Language): string {
  return sheetWarningTexts[warning.code][language](warning.detail);
}
