import { createHash } from "node:crypto";
import type { ThemeWords } from "./theme.ts";

/** Stands for what a theme says of itself: tells a form whether somebody changed it meanwhile. */
export function hashWords({ name, definition, useWhen, notWhen, areaId, parentId }: ThemeWords): string {
  return createHash("sha256")
    .update(JSON.stringify([name, definition, useWhen, notWhen, areaId, parentId]), "utf8")
    .digest("hex")
    .slice(0, 16);
}
