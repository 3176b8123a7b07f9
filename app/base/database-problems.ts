import type { Problem } from "./problem.ts";
import { problems } from "./problems.ts";

/** The database is the last validator; what it refuses becomes a sentence. Codes: PostgreSQL appendix A. */
export function translateDatabaseError(error: Error): Problem | null {
  switch ((error as { code?: string }).code) {
    case "42501": // a row-level rule said no
      return problems.notYours();
    case "40001":
    case "40P01":
    case "23505":
      return problems.changedMeanwhile();
    case "53100":
    case "ENOSPC":
      return problems.diskFull();
    case "57P01":
    case "57P03":
    case "ECONNREFUSED":
    case "ECONNRESET":
    case "ENOENT":
      return problems.notReady();
    case "22P02": // an id that is no id
    case "22003": // a number that is too large to be one of ours
    case "22021": // a sign that no text can hold
      return problems.notFound();
    default:
      return /Connection terminated|connection timeout/i.test(error.message) ? problems.notReady() : null;
  }
}
