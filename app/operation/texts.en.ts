import type { da } from "./texts.da.ts";

export const en: typeof da = {
  backedUp: (file, rows, objects) => `${file}: ${rows} rows and ${objects} files are saved.`,
  missing: (count) =>
    `Note: ${count} originals were missing already and are not included. See which with “doctor --all”.`,
  whole: (file, madeAt, rows, objects) =>
    `${file} is whole: ${rows} rows and ${objects} files from ${madeAt}.`,
  restored: (rows, objects, madeAt) =>
    `Put in place: ${rows} rows and ${objects} files as they were ${madeAt}. Start the house with bin/start.`,
};
