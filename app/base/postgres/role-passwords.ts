import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RolePasswords } from "./provision.ts";

export const passwordFile = "secrets.json";

/** The three roles' passwords on a server, made the first time. Nodes that share a server share this file. */
export function loadRolePasswords(dataDir: string): RolePasswords {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, passwordFile);
  const kept = existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as { databaseRoles?: RolePasswords })
    : {};
  if (kept.databaseRoles) return kept.databaseRoles;
  const fresh = () => randomBytes(32).toString("base64url");
  const databaseRoles = { owner: fresh(), app: fresh(), worker: fresh() };
  writeFileSync(`${path}.new`, `${JSON.stringify({ ...kept, databaseRoles }, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return databaseRoles;
}
