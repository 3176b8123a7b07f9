import type { OpenHouse } from "./server.ts";

/** Loads the example process through the importers, once, into an empty house. */
export async function loadExample(_house: OpenHouse, _objectFolder: string, _say: (line: string) => void): Promise<void> {}
