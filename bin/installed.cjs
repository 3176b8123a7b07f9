// Exit code 0 when node_modules holds what package-lock.json asks for, as far as npm's own record tells.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const house = join(__dirname, "..");
const packages = (file) => JSON.parse(readFileSync(join(house, file), "utf8")).packages;

try {
  const installed = packages("node_modules/.package-lock.json");
  const missing = Object.entries(packages("package-lock.json")).filter(
    ([path, wanted]) =>
      path !== "" && !wanted.link && !wanted.optional && !wanted.devOptional && installed[path]?.version !== wanted.version,
  );
  process.exit(missing.length === 0 ? 0 : 1);
} catch {
  process.exit(1);
}
