import { Problem } from "#base/problem.ts";
import { operationProblems } from "./problems.ts";

/** What the file system or the database says of a full or closed disk, as a sentence that names the file. */
export async function explainTrouble<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    switch ((error as NodeJS.ErrnoException).code) {
      case "ENOSPC":
      case "EDQUOT":
      case "53100":
        throw operationProblems.noRoom({ file });
      case "ENOENT":
      case "ENOTDIR":
      case "EACCES":
      case "EPERM":
      case "EROFS":
      case "EISDIR":
        throw operationProblems.cannotWrite({ file });
      default:
        throw error;
    }
  }
}
