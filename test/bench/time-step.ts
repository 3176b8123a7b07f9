import { monitorEventLoopDelay } from "node:perf_hooks";

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

/** Prints a line for something done once: clock, processor of this process, longest that others waited, memory. */
export async function time<T>(what: string, work: () => Promise<T>): Promise<T> {
  delay.reset();
  const start = performance.now();
  const before = process.cpuUsage();
  const answer = await work();
  const took = Math.round(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  const processor = Math.round((user + system) / 1000);
  const held = Math.round(delay.max / 1e6);
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  console.log(
    `${what.padEnd(34)}${String(took).padStart(7)} ms${String(processor).padStart(7)} ms processor${String(held).padStart(7)} ms held up${String(memory).padStart(6)} MB`,
  );
  return answer;
}
