import { z } from "zod";
import { say } from "#base/input.ts";
import { readWritten, reason, writtenFields } from "../coding/written-decision.ts";

const id = z.uuid();
const number = z.coerce.number().int().min(1).max(1_000_000);
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

export const samplesInput = z.object({ slug: z.string() });

const wholePercent = say("Skriv et helt tal fra 1 til 100.", "Write a whole number from 1 to 100.");
const wholeSeed = say(
  "Skriv et helt tal, eller lad feltet stå tomt.",
  "Write a whole number, or leave it empty.",
);

export const drawInput = z.object({
  slug: z.string(),
  coder: z.uuid(say("Vælg, hvem der koder for anden gang.", "Choose who codes a second time.")),
  share: z.coerce.number(wholePercent).int(wholePercent).min(1, wholePercent).max(100, wholePercent),
  seed: z
    .union(
      [z.literal("").transform(() => undefined), z.coerce.number().int().min(0).max(2_000_000_000)],
      wholeSeed,
    )
    .optional(),
});

export const sampleInput = z.object({
  slug: z.string(),
  number,
  page,
  /** What was just done, to be said. */
  did: z.enum(["settled", "unsettled", "delivered"]).optional().catch(undefined),
});

const at = { slug: z.string(), number, position: number };

export const blindInput = z.object({
  ...at,
  /** Opens a small form: name the rest, give the reason. */
  form: z.enum(["rest", "exclude"]).optional().catch(undefined),
});

export const judgeInput = z
  .object({
    ...at,
    seen: z.coerce.number().int().min(0).catch(0),
    area: id.optional(),
    ...writtenFields,
    back: z.string().optional(),
  })
  .transform((input, check) => {
    const { slug, number: sample, position, seen, area, back } = input;
    const place = { slug, number: sample, position, seen };
    if (area) return { ...place, decision: { kind: "area" as const, areaId: area } };
    if (back !== undefined) return { ...place, decision: { kind: "return" as const } };
    return { ...place, decision: readWritten(input, check) };
  });

export const actInput = z.object({ slug: z.string(), number });

export const reasonInput = z.object({ slug: z.string(), number, reason });

export const settleInput = z.object({
  slug: z.string(),
  number,
  page,
  statement: id,
  choice: z.enum(["first", "second", "both", "undo"]),
});

export const codingsInput = z.object({
  slug: z.string(),
  number,
  machine: z.literal("yes").optional().catch(undefined),
});
