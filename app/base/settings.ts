import { isAbsolute, resolve } from "node:path";

/** What the operator may set, all from the environment. `docs/guide/operator.md` lists each; a test holds it to that. */
export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  /** Public address with https, when a proxy stands in front. */
  origin: string | null;
  smtpUrl: string | null;
  mailFrom: string | null;
  loadExample: boolean;
  /** What `/metrics` asks for; without it, only this machine is answered. */
  metricsToken: string | null;
  /** Where backups are put, so that `doctor` can say how old the newest is. */
  backupDir: string | null;
}

export const settingNames = [
  "HOST",
  "PORT",
  "DATA_DIR",
  "DATABASE_URL",
  "ORIGIN",
  "SMTP_URL",
  "MAIL_FROM",
  "EXAMPLE",
  "METRICS_TOKEN",
  "BACKUP_DIR",
] as const;

/**
 * Reads the settings.
 *
 * @throws SettingsError with one sentence when something is missing or does not go together
 */
export function readSettings(env: Record<string, string | undefined>, home: string): Settings {
  const port = Number(env.PORT ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SettingsError(`PORT must be a whole number from 0 to 65535, but is "${env.PORT}".`);
  const dataDir = env.DATA_DIR || "data";
  const settings: Settings = {
    host: env.HOST || "127.0.0.1",
    port,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(home, dataDir),
    databaseUrl: env.DATABASE_URL || null,
    origin: env.ORIGIN ? env.ORIGIN.replace(/\/$/, "") : null,
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM || null,
    loadExample: env.EXAMPLE !== "no",
    metricsToken: env.METRICS_TOKEN || null,
    backupDir: env.BACKUP_DIR
      ? isAbsolute(env.BACKUP_DIR)
        ? env.BACKUP_DIR
        : resolve(home, env.BACKUP_DIR)
      : null,
  };
  const fault = findExposure(settings);
  if (fault) throw new SettingsError(fault);
  return settings;
}

/** Sign-in links and session cookies must not cross a network in the clear. */
function findExposure(settings: Settings): string | null {
  if (isLoopback(settings.host)) return null;
  const missing: string[] = [];
  if (!settings.origin?.startsWith("https://"))
    missing.push("ORIGIN (the https address of the proxy in front)");
  if (!settings.smtpUrl || !settings.mailFrom)
    missing.push("SMTP_URL and MAIL_FROM (so that sign-in links can be mailed)");
  return missing.length > 0
    ? `HOST=${settings.host} can be reached from other machines, so it needs ${missing.join(" and ")}. Leave HOST out to serve this machine only.`
    : null;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

export class SettingsError extends Error {}
