import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join, relative, sep } from "node:path";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { endProcess, exitOf, isRunning, makeGround, needsRoot, postmasterPid } from "#test/start/ground.ts";

const checkout = fileURLToPath(new URL("../../", import.meta.url));
const left = new Set(["node_modules", ".git", "data"]);

/** A copy of the checkout in a folder with an awkward name; packages are lent by a link. */
function copyHouse(folder: string, name = "Fælles hus på Åkær #1 50%"): string {
  const house = join(folder, name);
  cpSync(checkout, house, {
    recursive: true,
    filter: (path) => {
      const [first = "", second = ""] = relative(checkout, path).split(sep);
      return !left.has(first) && !second.startsWith("tests-");
    },
  });
  symlinkSync(join(checkout, "node_modules"), join(house, "node_modules"));
  return house;
}

interface Served {
  child: ChildProcess;
  address: string;
  said: string[];
}

async function serve(
  t: TestContext,
  house: string,
  env: NodeJS.ProcessEnv,
  options: SpawnOptions = {},
): Promise<Served> {
  const child = spawn(join(house, "bin/start"), [], {
    cwd: "/",
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
    env: { ...process.env, EXAMPLE: "no", PORT: "0", DATABASE_URL: "", ...env },
  });
  t.after(() => child.kill("SIGKILL"));
  const said: string[] = [];
  createInterface({ input: child.stderr! }).on("line", (line) => said.push(line));
  for await (const line of createInterface({ input: child.stdout! })) {
    said.push(line);
    const address = /open at (http:\S+)/.exec(line)?.[1];
    if (address) return { child, address, said };
  }
  throw new Error(`bin/start ended:\n${said.join("\n")}`);
}

async function answers(address: string): Promise<boolean> {
  const response = await fetch(address).catch(() => null);
  return response !== null && response.status < 500 && /<html/.test(await response.text());
}

test("bin/start serves from any folder to any folder, after a kill -9 too, and stops clean", async (t) => {
  const { folder, dataDir } = makeGround(t);
  const house = copyHouse(folder);
  const first = await serve(t, house, { DATA_DIR: dataDir });
  assert.match(first.address, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.ok(await answers(first.address));
  first.child.kill("SIGKILL");
  await exitOf(first.child);
  const second = await serve(t, house, { DATA_DIR: dataDir });
  assert.ok(await answers(second.address));

  await t.test("a kill -9 of PostgreSQL under a running house is mended by the house", async () => {
    endProcess(postmasterPid(dataDir)!, "SIGKILL");
    const giveUp = Date.now() + 30_000;
    while (!(await answers(second.address))) assert.ok(Date.now() < giveUp, second.said.join("\n"));
  });

  const pid = postmasterPid(dataDir)!;
  second.child.kill("SIGTERM");
  await exitOf(second.child);
  assert.equal(second.child.exitCode, 0);
  assert.equal(isRunning(pid), false);
});

test("a DATA_DIR given from where one stands lies there", async (t) => {
  const { folder } = makeGround(t);
  const house = copyHouse(folder, "hus");
  const served = await serve(t, house, { DATA_DIR: "her/data" }, { cwd: folder });
  assert.ok(existsSync(join(folder, "her", "data", "postgres", "PG_VERSION")));
  served.child.kill("SIGTERM");
  await exitOf(served.child);
});

test("an ordinary user starts a house that root installed", { skip: needsRoot }, async (t) => {
  const { folder, dataDir } = makeGround(t);
  const name = `gaest${process.pid}`;
  if (spawnSync("useradd", ["--no-create-home", name]).status !== 0)
    return t.skip("useradd does not work here");
  t.after(() => spawnSync("userdel", [name]));
  const [uid = 0, gid = 0] = ["-u", "-g"].map((flag) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8" })),
  );
  chmodSync(folder, 0o755);
  if (spawnSync("test", ["-r", join(checkout, "node_modules/tsx/package.json")], { uid, gid }).status !== 0)
    return t.skip("the checkout lies in a folder that is closed to other users");
  const house = copyHouse(folder);
  execFileSync("chown", ["-R", "-h", `${uid}:${gid}`, house]);
  mkdirSync(dataDir);
  chownSync(dataDir, uid, gid);
  const served = await serve(t, house, { DATA_DIR: dataDir, HOME: folder }, { uid, gid });
  assert.ok(await answers(served.address));
  served.child.kill("SIGTERM");
  await exitOf(served.child);
});

/** A folder with some programs and nothing else, for use as PATH. */
function makePath(folder: string, programs: string[]): string {
  const path = join(folder, "path");
  mkdirSync(path);
  for (const program of programs)
    symlinkSync(execFileSync("which", [program], { encoding: "utf8" }).trim(), join(path, program));
  return path;
}

const basics = ["dirname", "readlink", "sed", "find", "head", "mkdir", "touch", "mv", "id"];

test("what is missing is said in one sentence", async (t) => {
  const { folder } = makeGround(t);
  const house = join(folder, "hus");
  cpSync(join(checkout, "bin"), join(house, "bin"), { recursive: true });
  cpSync(join(checkout, "package-lock.json"), join(house, "package-lock.json"));
  const path = makePath(folder, basics);
  const say = (command: string, env = {}) => {
    const { status, stderr } = spawnSync(join(house, "bin", command), {
      encoding: "utf8",
      env: { PATH: path, ...env },
    });
    assert.equal(status, 1);
    assert.equal(stderr.trim().split("\n").length, 1, stderr);
    return stderr;
  };
  for (const command of ["start", "test", "dev", "forsamlingshus"])
    assert.match(say(command), /^Node\.js is missing: install version 20\.19 or newer/);

  writeFileSync(
    join(path, "node"),
    '#!/bin/sh\n[ "$1" = --version ] && echo v18.2.0\n[ "$1" = --version ]\n',
    { mode: 0o755 },
  );
  assert.match(say("start"), /^Node\.js v18\.2\.0 is too old: install version 20\.19 or newer/);

  writeFileSync(join(path, "node"), `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
  assert.match(say("start"), /^npm is missing: /);
  assert.match(say("forsamlingshus"), /^The packages are not installed: run npm ci in /);
});

test("bin/test stops before the first test when Chromium is missing and the user may not install it", async (t) => {
  const { folder } = makeGround(t);
  const house = copyHouse(folder, "hus");
  const path = makePath(
    folder,
    basics.filter((program) => program !== "id"),
  );
  writeFileSync(join(path, "id"), "#!/bin/sh\necho 1000\n", { mode: 0o755 });
  writeFileSync(join(path, "node"), `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
  const { status, stdout, stderr } = spawnSync(join(house, "bin/test"), {
    encoding: "utf8",
    env: { PATH: path },
  });
  assert.equal(status, 1);
  assert.equal(stdout, "");
  assert.equal(
    stderr,
    "Chromium is missing and only root may install it: run sudo apt-get install -y chromium and then this again.\n",
  );
});

test("a packages list that differs from what is installed asks for npm ci", async (t) => {
  const { folder } = makeGround(t);
  const house = join(folder, "hus");
  cpSync(join(checkout, "bin"), join(house, "bin"), { recursive: true });
  mkdirSync(join(house, "node_modules"));
  const lock = readFileSync(join(checkout, "package-lock.json"), "utf8");
  writeFileSync(join(house, "package-lock.json"), lock);
  writeFileSync(join(house, "node_modules/.package-lock.json"), lock);
  const status = () => spawnSync(process.execPath, [join(house, "bin/installed.cjs")]).status;
  assert.equal(status(), 0);
  writeFileSync(
    join(house, "package-lock.json"),
    lock.replace(/("node_modules\/fastify": \{\s+"version": ")[^"]+/, "$199.0.0"),
  );
  assert.equal(status(), 1);
});

test("package-lock.json names the packages of every platform, or npm ci refuses it", () => {
  const { packages } = JSON.parse(readFileSync(join(checkout, "package-lock.json"), "utf8"));
  const absent = Object.values<{ optionalDependencies?: object }>(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)));
  assert.deepEqual(absent, []);
});

test("bin/forsamlingshus works through a link and from any folder, on files named from there", async (t) => {
  const { folder } = makeGround(t);
  const house = copyHouse(folder);
  const link = join(folder, "fh");
  symlinkSync(join(house, "bin/forsamlingshus"), link);
  const help = spawnSync(link, ["help"], { cwd: "/", encoding: "utf8" });
  assert.equal(help.status, 0, help.stderr);
  assert.match(help.stdout, /read/);
  writeFileSync(join(folder, "note.txt"), "Et møde på Åkær Rådhus\n\n- Flere bænke ved søen\n");
  const read = spawnSync(link, ["read", "note.txt", "--json"], { cwd: folder, encoding: "utf8" });
  assert.equal(read.status, 0, read.stderr);
  assert.ok(JSON.parse(read.stdout).kind);
});

test("a start that finds its port taken says so and leaves no PostgreSQL behind", async (t) => {
  const { folder, dataDir } = makeGround(t);
  const house = copyHouse(folder, "hus");
  const taken = createServer().listen(0, "127.0.0.1");
  t.after(() => taken.close());
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  await assert.rejects(
    serve(t, house, { DATA_DIR: dataDir, PORT: String(port) }),
    new RegExp(`Port ${port} is in use`),
  );
  assert.equal(postmasterPid(dataDir), null);
});
