import { givenNames, givenNamesThatAreWords } from "#sense/languages/da/given-names.ts";
import { surnames, surnamesThatAreWords } from "#sense/languages/da/surnames.ts";

/** What a word can be in a name. »OrWord«: it has another meaning too. */
export type NameRole = "given" | "givenOrWord" | "surname" | "surnameOrWord" | null;

/** @param lower a word in lower case; its genitive counts as the word */
export function nameRole(lower: string): NameRole {
  for (const form of formsOf(lower)) {
    if (givenNamesThatAreWords.has(form)) return "givenOrWord";
    if (isGiven(form)) return "given";
    if (surnamesThatAreWords.has(form)) return "surnameOrWord";
    if (surnames.has(form) || isDoubleSurname(form)) return "surname";
  }
  return null;
}

export function isGivenName(lower: string): boolean {
  return nameRole(lower)?.startsWith("given") ?? false;
}

export function isSurname(lower: string): boolean {
  return formsOf(lower).some(
    (form) =>
      surnames.has(form) ||
      surnamesThatAreWords.has(form) ||
      isDoubleSurname(form) ||
      // A patronymic nobody listed: »Åkærsen«. Only ever asked about words beside a name.
      /^\p{L}{3,}(?:sen|son|sson|dóttir|dottir|ović|owski|owska|enko|gaard|gård)$/u.test(form),
  );
}

function isGiven(form: string): boolean {
  return (
    givenNames.has(form) ||
    (form.includes("-") && givenNames.has(form.slice(0, form.indexOf("-"))) && isGivenPart(form))
  );
}

/** »Karl-Otto«, not »Peter-plan«. */
function isGivenPart(form: string): boolean {
  return form.split("-").every((part) => givenNames.has(part));
}

function isDoubleSurname(form: string): boolean {
  return form.includes("-") && form.split("-").every((part) => surnames.has(part));
}

function formsOf(lower: string): string[] {
  const bare = lower.replace(/['’]s?$/, "");
  return bare.endsWith("s") ? [bare, bare.slice(0, -1)] : [bare];
}
