/**
 * Fields that notes and minutes open with, one a line: »Mødested: Kantinen«.
 * Source: opening lines of eDoc, SBSYS and FirstAgenda minutes.
 */
const field =
  /^(?:møde)?(?:dato|sted|tid|tidspunkt|lokale|start|slut|leder|deltagere)\s?:|^(?:udvalg|afbud|fraværende|medlemmer|til\s?stede|referent|ordstyrer|formand|næstformand|emne|til|fra|cc|sagsnr\.?|sagsnummer|journalnr\.?|j\.?\s?nr\.?|sagsbehandler)\s?:/i;

/** Does the line open a field of its own, so that it never goes on with the line above? */
export function isFieldLine(text: string): boolean {
  const start = text.slice(0, 40).replace(/^\*\*/, "");
  return /^\p{Lu}/u.test(start) && field.test(start);
}
