import { z } from "zod";
import { say } from "#base/input.ts";
import type { FuzzyDate } from "#formats/reading.ts";
import { memberFields } from "#rooms/people/door.ts";
import { readDate, readMoney } from "./read-words.ts";

const tooLong = (most: number) =>
  say(`Der er plads til ${most} tegn.`, `There is room for ${most} characters.`);

/** Line ends as browsers send them are one thing to the reader. */
const written = z.string().transform((text) => text.replace(/\r\n?/g, "\n").trim());

export const optionalText = (most: number) => written.pipe(z.string().max(most, tooLong(most)));

export const requiredText = (most: number, da: string, en: string) =>
  written.pipe(z.string().min(1, say(da, en)).max(most, tooLong(most)));

export const caseNumber = optionalText(100).transform((text) => text || null);

const notADate = say(
  "Vi kan ikke læse datoen. Skriv f.eks. 15. august 2026, maj 2026, senest maj 2026, efteråret 2026 eller primo 2027.",
  "We cannot read the date. Write for instance 15. august 2026, maj 2026, senest maj 2026, efteråret 2026 or primo 2027.",
);

const yearMissing = say("Skriv også året, f.eks. maj 2026.", "Write the year as well, such as maj 2026.");

/** A date in the words people have for it; null when the field is empty. */
export const dateWords = optionalText(200).transform((words, issues): FuzzyDate | null => {
  if (words === "") return null;
  const date = readDate(words);
  if (date && !date.yearInferred) return date;
  issues.addIssue({ code: "custom", message: date ? yearMissing : notADate });
  return z.NEVER;
});

/** A date that must be there. */
export const requiredDateWords = dateWords.transform((date, issues): FuzzyDate => {
  if (date) return date;
  issues.addIssue({ code: "custom", message: say("Skriv en dato.", "Write a date.") });
  return z.NEVER;
});

/** Money in words, with the words kept; no amount when the field is empty. */
export const moneyWords = optionalText(200).transform(
  (words, issues): { amountText: string; amountOere: number | null } => {
    const amountOere = words === "" ? null : readMoney(words);
    if (words === "" || amountOere !== null) return { amountText: words, amountOere };
    issues.addIssue({
      code: "custom",
      message: say(
        "Vi kan ikke læse beløbet. Skriv f.eks. 900.000 kr., 2,4 mio. kr. eller 1.750.000.",
        "We cannot read the amount. Write for instance 900.000 kr., 2,4 mio. kr. or 1.750.000.",
      ),
    });
    return z.NEVER;
  },
);

const processFields = {
  name: requiredText(200, "Skriv, hvad processen hedder.", "Write what the process is called."),
  municipality: requiredText(200, "Skriv, hvilken kommune det er.", "Write which municipality it is."),
  purpose: optionalText(5000),
  caseNumber,
};

const slug = z.string().trim().toLowerCase();

export const newProcessInput = z.object({
  ...processFields,
  slug: slug.pipe(
    z
      .string()
      .max(80, tooLong(80))
      .regex(
        /^$|^[a-z0-9]+(-[a-z0-9]+)*$/,
        say(
          "Brug kun a–z, tal og bindestreg, f.eks. fremtidens-aakaer.",
          "Use only a–z, digits and hyphens, such as fremtidens-aakaer.",
        ),
      ),
  ),
});

export const slugInput = z.object({ slug });
export const editProcessInput = z.object({ slug, ...processFields, revision: z.coerce.number().int() });
export const savedInput = z.object({ slug, saved: z.string().optional() });
export const historyInput = z.object({ slug, page: z.coerce.number().int().min(1).max(100_000).catch(1) });
export const memberInput = z.object({ slug, ...memberFields });

export const committeeInput = z.object({
  slug,
  name: requiredText(200, "Skriv, hvad udvalget hedder.", "Write what the committee is called."),
  level: z.enum(["council", "main", "sector", "local", "other"], say("Vælg et niveau.", "Choose a level.")),
  parent: z.union([z.literal("").transform(() => null), z.uuid()]),
});
