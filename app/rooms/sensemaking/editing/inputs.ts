import { z } from "zod";
import { say } from "#base/input.ts";
import { commentText } from "../comments/comment.ts";
import type { Field } from "../reports/report-refs.ts";

const slug = z.string();
const id = z.uuid();
const empty = z.literal("").transform(() => undefined);
const key = z.string().min(1).max(800);
const revision = z.coerce.number().int().min(1);
const yes = z
  .literal("yes")
  .optional()
  .catch(undefined)
  .transform((value) => value === "yes");

const counted = z
  .object({
    area: id,
    theme: id,
    state: z.literal("confirmed"),
    copies: z.string().regex(/^(?:all|distinct|\d{1,9})$/),
    place: z.enum(["coded", "waiting", "rest", "excluded"]),
    reason: z.string().max(500),
    layer: z.enum(["themed", "unthemed"]),
    finding: id,
    side: z.literal("counter"),
    feedback: id,
    document: id,
    channel: z.string().max(50),
    kind: z.enum(["compiledNote", "input"]),
    unit: z.literal("groups"),
  })
  .partial()
  .strict();

const field = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("list"), counted }),
  z.object({ kind: z.literal("citeList"), counted }),
  z.object({ kind: z.literal("sources"), counted }),
  z.object({ kind: z.literal("said"), statement: id }),
  z.object({ kind: z.literal("cite"), statement: id }),
  z.object({ kind: z.literal("feedback"), feedback: id }),
  z.object({ kind: z.literal("document"), document: id }),
  z.object({ kind: z.literal("definition"), area: id }),
  z.object({ kind: z.literal("run"), of: z.literal("themes").optional() }),
  z.object({ kind: z.literal("agreement") }),
]);

/** A field or a list of them travels in the form as JSON. */
const fromJson = <Value>(schema: z.ZodType<Value>) =>
  z
    .string()
    .max(20_000)
    .transform((text, refine): Value => {
      try {
        const read = schema.safeParse(JSON.parse(text));
        if (read.success) return read.data;
      } catch {}
      refine.addIssue({ code: "custom", message: "fields" });
      return z.NEVER;
    });

export const startInput = z.object({
  slug,
  kind: z.enum(["summary", "compiledNote"]),
  document: id.optional().or(empty),
});

export const draftInput = z.object({
  slug,
  id,
  edit: key.optional().catch(undefined),
  add: key.optional().catch(undefined),
  comment: key.optional().catch(undefined),
  /** The block whose words were just received. */
  saved: key.optional().catch(undefined),
});

export const wordsInput = z.object({
  slug,
  id,
  key,
  revision,
  /** Of a new sentence: the block it comes after. */
  after: key.optional().or(empty),
  text: z
    .string()
    .max(8000, say("Skriv højst 8.000 tegn her.", "Write 8,000 characters at most here."))
    .refine(
      (text) => text.trim() !== "",
      say("Skriv noget, eller udelad stykket.", "Write something, or leave the piece out."),
    ),
  fields: fromJson(z.array(field).max(100) as unknown as z.ZodType<Field[]>),
  source: z
    .string()
    .trim()
    .max(500, say("Kilden må højst fylde 500 tegn.", "The source can be 500 characters at most."))
    .optional()
    .transform((text) => text ?? ""),
  own: yes,
  insert: fromJson(field as unknown as z.ZodType<Field>)
    .optional()
    .or(empty),
  statement: z.coerce
    .number(say("Skriv udsagnets nummer.", "Write the number of the statement."))
    .int()
    .min(1)
    .optional()
    .or(empty),
  quote: yes,
  /** Stay in the form: something was put in. */
  stay: yes,
  /** Saved by the page itself while the person writes on; answered as data. */
  auto: yes,
});

export const offeredInput = z.object({
  slug,
  id,
  offered: z
    .string()
    .max(50_000, say("Sæt højst 50.000 tegn ind ad gangen.", "Put in 50,000 characters at most at a time."))
    .refine((text) => text.trim() !== "", say("Sæt teksten ind her.", "Put the text in here.")),
  from: z
    .string()
    .trim()
    .max(200, say("Skriv højst 200 tegn.", "Write 200 characters at most."))
    .optional()
    .transform((text) => text ?? ""),
  after: key,
});

export const actInput = z.object({
  slug,
  id,
  key,
  act: z.enum([
    "moveUp",
    "moveDown",
    "leaveOut",
    "bringBack",
    "restore",
    "takeIn",
    "notNow",
    "showCounter",
    "choose",
  ]),
  /** Which of the other texts; none: the one that stands. */
  other: z.coerce.number().int().min(0).optional().or(empty),
  from: z.enum(["draft", "leftOut"]).catch("draft"),
});

export const commentInput = z.object({ slug, id, block: key, text: commentText });

export const commentEndInput = z.object({ slug, id, comment: id });
export const whyInput = z.object({ slug, id, block: key });
export const approvalInput = z.object({ slug, id, revision, seen: z.string().max(100) });
export const pageInput = z.object({ slug, id, page: z.coerce.number().int().min(1).catch(1) });
export const versionListInput = z.object({
  slug,
  id,
  ref: z.string().max(800),
  page: z.coerce.number().int().min(1).catch(1),
});
