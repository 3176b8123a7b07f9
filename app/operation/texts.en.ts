import type { da } from "./texts.da.ts";

export const en: typeof da = {
  backedUp: (file, rows, objects) => `${file}: ${rows} rows and ${objects} files are saved.`,
  missing: (count) =>
    `Note: ${count} originals were missing already and are not included. See which with “doctor --all”.`,
  whole: (file, madeAt, rows, objects) =>
    `${file} is whole: ${rows} rows and ${objects} files from ${madeAt}.`,
  restored: (rows, objects, madeAt) =>
    `Put in place: ${rows} rows and ${objects} files as they were ${madeAt}. Start the house with bin/start.`,
  removedAgain: (count) =>
    `Removed again by law, as the backup is older: ${count} ${count === 1 ? "removal" : "removals"}.`,
  exported: (file, slug, rows, files) =>
    `${file}: the process ${slug} with ${rows} rows and ${files} files. Addresses, sign-ins and keys are left out.`,
  checked: (file, slug, rows, files) =>
    `${file} is whole and can be put in: ${slug} with ${rows} rows and ${files} files. Nothing has been put in yet.`,
  handedOver: (file, files) => `${file}: ${files} files for the case, with index and hashes.`,
  handoverMissing: (count) => `Note: ${count} originals are not here; the index says which.`,
  imported: (slug, rows, files) =>
    `Put in: ${slug} with ${rows} rows and ${files} files. The people are only names here; give roles under Members.`,
  publicNow: (count) =>
    `Note: ${count} of the process's pages were public, and so they are here from now on. Withdraw them if they should not be.`,
};
