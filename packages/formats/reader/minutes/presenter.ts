const name = "\\p{Lu}[\\p{L}'’.-]{0,40}(?:\\s\\p{Lu}[\\p{L}'’.-]{0,40}){0,4}";
/** »… v. Karen Mølgaard«, »… v/ centerchef Mette Dahl« at the end of a title. */
const short = new RegExp(`\\s+[–-]?\\s*v(?:\\.|/)\\s*((?:\\p{Ll}[\\p{L}-]{2,30}\\s){0,2}${name})$`, "u");
/** »… ved Karen Mølgaard«: two names at least, for »ved Havnen« is a place. */
const word = /\s+ved\s+(\p{Lu}[\p{L}'’.-]{0,40}(?:\s\p{Lu}[\p{L}'’.-]{0,40}){1,3})$/u;
const place =
  /(?:skole|skolen|kommune|havn|havnen|sø|station|bibliotek|plads|torv|hallen|hal|center|centret|kirke|kirken|by|vej|gade|hus|huset)$/iu;

/** The title of an item without the person who presents it, and that person as written. */
export function splitPresenter(written: string): { title: string; presenter: string | null } {
  const match = short.exec(written) ?? word.exec(written);
  const presenter = match?.[1]?.trim();
  if (!match || match.index === 0 || presenter === undefined) return { title: written, presenter: null };
  if (!match[0].includes("v.") && !match[0].includes("v/") && place.test(presenter))
    return { title: written, presenter: null };
  return { title: written.slice(0, match.index).replace(/[\s,–-]+$/u, ""), presenter };
}
