/*
 * Compiles kernel.wat into kernel-bytes.ts with wabt (Apache-2.0, for developers only).
 * Run: node --import tsx packages/sense/kernel/build-kernel.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import wabt from "wabt";

const source = fileURLToPath(new URL("kernel.wat", import.meta.url));
const target = fileURLToPath(new URL("kernel-bytes.ts", import.meta.url));

/** The module as base64, without names. */
export async function compileKernel(): Promise<string> {
  const { parseWat } = await wabt();
  const module = parseWat("kernel.wat", readFileSync(source, "utf8"), { simd: true, threads: true });
  try {
    return Buffer.from(module.toBinary({}).buffer).toString("base64");
  } finally {
    module.destroy();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const lines = (await compileKernel()).match(/.{1,100}/g)!;
  const text = `/** Made from kernel.wat by build-kernel.ts; a test holds the two together. */
export const kernelBytes = [
${lines.map((line) => `  "${line}",`).join("\n")}
].join("");
`;
  writeFileSync(target, text);
}
