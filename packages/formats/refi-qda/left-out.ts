/** Something in a foreign file that we cannot hold. Nothing goes without a line here. */
export interface LeftOut {
  kind: string;
  count: number;
  /** Names of the first of them, where they have any. */
  names: string[];
}

const mostNames = 10;

/** Gathers what is left out while a file is read. */
export class LeftOutList {
  private readonly byKind = new Map<string, LeftOut>();

  add(kind: string, name?: string): void {
    const entry = this.byKind.get(kind) ?? { kind, count: 0, names: [] };
    entry.count++;
    if (name && entry.names.length < mostNames) entry.names.push(name);
    this.byKind.set(kind, entry);
  }

  /** In the order of the kinds' names. */
  list(): LeftOut[] {
    return [...this.byKind.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  }
}

type Words = Record<"da" | "en", string>;

/** Kinds with words of their own; all others are told by the name the standard gives them. */
const words: Record<string, Words> = {
  PictureSource: { da: "billeder med deres koder", en: "pictures with their codes" },
  PDFSource: {
    da: "PDF-filer (deres tekst er taget med, hvor den fulgte)",
    en: "PDF files (their text is kept where it came along)",
  },
  PDFSelection: {
    da: "udpegede felter på PDF-sider med deres koder",
    en: "regions on PDF pages with their codes",
  },
  AudioSource: {
    da: "lydoptagelser med udskrifter og koder",
    en: "sound recordings with transcripts and codes",
  },
  VideoSource: { da: "videoer med udskrifter og koder", en: "videos with transcripts and codes" },
  Link: { da: "relationer mellem ting i projektet", en: "relations between things in the project" },
  Graph: { da: "tegnede kort og figurer", en: "drawn maps and figures" },
  richTextPath: {
    da: "tekster med formatering (den rene tekst er taget med)",
    en: "formatted texts (the plain text is kept)",
  },
  externalSource: { da: "tekster, der ligger uden for filen", en: "texts that lie outside the file" },
  missingSource: { da: "tekster, der mangler i filen", en: "texts missing from the file" },
  selectionOutside: { da: "markeringer uden for teksten", en: "selections outside the text" },
  danglingReference: {
    da: "henvisninger til noget, der ikke er i filen",
    en: "references to something not in the file",
  },
  badGuid: { da: "ting uden gyldigt id", en: "things without a valid id" },
  badDate: { da: "tidspunkter, der ikke kan læses", en: "moments that cannot be read" },
  badColour: { da: "farver, der ikke kan læses", en: "colours that cannot be read" },
  modified: { da: "hvem der sidst ændrede, og hvornår", en: "who changed last, and when" },
  noteCodings: { da: "koder på noter", en: "codes on notes" },
  "User@id": { da: "brugeres id i det andet program", en: "users' ids in the other program" },
  "Project@basePath": { da: "mappen, som filerne lå i", en: "the folder the files lay in" },
};

/** One line for the person who brings the file in. */
export function leftOutText({ kind, count, names }: LeftOut, language: "da" | "en"): string {
  const what = words[kind]?.[language] ?? kind;
  const some = names.length === 0 ? "" : `: ${names.join(", ")}${count > names.length ? " …" : ""}`;
  return language === "da"
    ? `Ikke taget med: ${what} (${count})${some}`
    : `Left out: ${what} (${count})${some}`;
}
