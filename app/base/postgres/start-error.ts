/** Trouble the operator can do something about: the message is one sentence and names the way out. */
export class StartError extends Error {
  override name = "StartError";
}

const explanations: [pattern: RegExp, sentence: (folder: string) => string][] = [
  [
    /No space left on device|ENOSPC/,
    (f) => `The disk that holds ${f} is full: free some space and start again.`,
  ],
  [
    /Disk quota exceeded|EDQUOT/,
    (f) => `The disk quota for ${f} is used up: free some space and start again.`,
  ],
  [
    /Read-only file system|EROFS/,
    (f) => `${f} lies on a read-only file system: set DATA_DIR to a folder that can be written.`,
  ],
  [
    /Permission denied|EACCES|EPERM/,
    (f) =>
      `${f} cannot be read and written by this user: fix its permissions or set DATA_DIR to another folder.`,
  ],
  [
    /ENOTDIR|EEXIST/,
    (f) => `${f} is in the way of a folder of that name: move it or set DATA_DIR to another folder.`,
  ],
  [
    /could not look up (local|effective) user/,
    () => "PostgreSQL needs a user with a name: add the current user id to /etc/passwd or set DATABASE_URL.",
  ],
  [
    /could not (create|resize|open) shared memory|could not map anonymous shared memory/,
    () => "PostgreSQL got no shared memory from the system: free some memory and start again.",
  ],
  [
    /version `?GLIBC|GLIBC_[\d.]+'? not found|error while loading shared libraries/,
    () =>
      "The PostgreSQL from npm does not run on this system's C library: set DATABASE_URL to a PostgreSQL 15 or newer.",
  ],
];

/** Turns what PostgreSQL or the file system said into one sentence; what is not known is passed on as it was said. */
export function explainFailure(said: string, folder: string): StartError {
  const known = explanations.find(([pattern]) => pattern.test(said));
  if (known) return new StartError(known[1](folder));
  const lines = said
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const worst =
    lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "it said nothing";
  return new StartError(`PostgreSQL did not start in ${folder}: ${worst}`);
}
