const width = 24;
const betweenMs = 100;

/**
 * A bar on standard error that is drawn over itself; nothing when nobody looks at it (a pipe, a log).
 *
 * @returns what to call with the step and the share of it that is done, and what takes the bar away
 */
export function showProgress(words: Record<string, string>, stream: NodeJS.WriteStream = process.stderr) {
  let drawn = 0;
  let last = "";
  const longest = Math.max(...Object.values(words).map((word) => word.length));
  return {
    tell(step: string, share: number): void {
      const now = performance.now();
      if (!stream.isTTY || (now - drawn < betweenMs && step === last)) return;
      drawn = now;
      last = step;
      const done = Math.round(share * width);
      stream.write(
        `\r${(words[step] ?? step).padEnd(longest)} ${"█".repeat(done)}${"░".repeat(width - done)}`,
      );
    },
    clear(): void {
      if (stream.isTTY && drawn > 0) stream.write(`\r${" ".repeat(longest + 1 + width)}\r`);
    },
  };
}
