import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../shared/", import.meta.url));

/**
 * A file from the material that lies beside the checkout (the seeds, labelled
 * data). It may not be copied into the project. Where it is absent a test says
 * so and is skipped; in CI it must be present.
 *
 * @returns the bytes, or null when the material is not there (never in CI)
 */
export function sharedFile(relativePath: string): Buffer | null {
  const path = root + relativePath;
  if (existsSync(path)) return readFileSync(path);
  if (process.env.CI) throw new Error(`CI needs ../shared/${relativePath}`);
  return null;
}

export const seedNote = "seeds/000_bc0341fca3354868.txt";
export const seedMinutes = "seeds/004_32b6037b9358c097.txt";

/** The reason to print when a test is skipped for want of the material. */
export const sharedIsAbsent = "../shared is not beside this checkout";
