import { z } from "zod";
import type { Upload } from "#base/input.ts";
import { say } from "#base/input.ts";
import { channels } from "#rooms/documents/door.ts";
import { type ColumnRole, columnRoles } from "./mapping.ts";
import { da } from "./texts.da.ts";
import { en } from "./texts.en.ts";

const id = z.uuid();
const slug = z.string();
const empty = z.literal("").transform(() => undefined);
const sheet = z.coerce.number().int().min(0).max(200);

export const pageInput = z.object({ slug });
export const intakeInput = z.object({
  slug,
  id,
  sheet: sheet.optional().catch(undefined),
  /** Go back to the columns of a sheet that was checked. */
  columns: z.literal("change").optional().catch(undefined),
});
export const idInput = z.object({ slug, id });

export const sheetInput = z.object({
  slug,
  channel: z.enum(channels).catch("unknown"),
  files: z
    .array(z.custom<Upload>(), say("Vælg et regneark først.", "Choose a spreadsheet first."))
    .min(1, say("Vælg et regneark først.", "Choose a spreadsheet first."))
    .max(1, say("Vælg ét regneark ad gangen.", "Choose one spreadsheet at a time.")),
});

/** One field for each column, `column-0` and on. */
export const checkInput = z
  .object({ slug, id, sheet, channel: z.enum(channels).catch("unknown") })
  .loose()
  .transform(({ slug, id, sheet, channel, ...fields }, context) => {
    const roles: Record<number, ColumnRole> = {};
    for (const [field, value] of Object.entries(fields)) {
      const column = /^column-(\d{1,3})$/.exec(field)?.[1];
      const role = columnRoles.find((each) => each === value);
      if (column && role) roles[Number(column)] = role;
    }
    const complain = (column: number, inDanish: string, inEnglish: string) =>
      context.addIssue({ code: "custom", path: [`column-${column}`], message: say(inDanish, inEnglish) });
    if (!Object.values(roles).includes("text")) complain(0, da.needsText, en.needsText);
    for (const role of columnRoles.filter((each) => each !== "text")) {
      const [, second] = Object.keys(roles).filter((column) => roles[Number(column)] === role);
      if (second) complain(Number(second), da.onlyOne(da.roles[role]), en.onlyOne(en.roles[role]));
    }
    return { slug, id, sheet, channel, roles };
  });

export const startInput = z.object({ slug, id, cpr: z.enum(["leaveOut", "mask"]).catch("leaveOut") });

export const pasteKinds = ["mail", "letter", "flipChart", "phone"] as const;
const meetings = ["villageHall", "workplace", "committee", "stakeholder", "unknown"] as const;

const short = z
  .string()
  .trim()
  .max(200, say("Skriv højst 200 tegn.", "Write 200 characters at most."))
  .optional()
  .or(empty);

export const pasteInput = z.object({
  slug,
  act: z.enum(["preview", "save"]).catch("preview"),
  /** Made with the form, so that a second tap is the same paste. */
  key: id,
  text: z
    .string()
    .max(50_000, say(da.textTooLong, en.textTooLong))
    .refine((text) => text.trim() !== "", say(da.writeText, en.writeText))
    .refine((text) => !text.includes("\0"), say(da.badSigns, en.badSigns)),
  kind: z.enum(pasteKinds, say(da.chooseKind, en.chooseKind)),
  meeting: z.enum(meetings).catch("unknown"),
  saidOn: short,
  senderKind: short,
  group: short,
  title: short,
  split: z.enum(["one", "lines"]).catch("one"),
  /** Set when the offers to leave something out have been seen. */
  seen: z.literal("yes").optional().catch(undefined),
  leaveOut: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .optional()
    .catch(undefined),
});
