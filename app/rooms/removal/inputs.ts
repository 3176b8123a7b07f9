import { z } from "zod";
import { say } from "#base/input.ts";
import { grounds } from "./removal.ts";

const slug = z.string();
const kind = z.enum(["document", "contribution", "statement"]);

export const subjectInput = z.object({ slug, kind, id: z.uuid() });
export const removalsInput = z.object({ slug });
export const receiptInput = z.object({ slug, id: z.uuid() });

const reasonMissing = say("Skriv hvorfor.", "Write why.");
const tooLong = say("Skriv højst 1.000 tegn.", "Write 1,000 characters at most.");

export const removeInput = subjectInput
  .extend({
    ground: z.enum(grounds, say("Vælg grunden i loven.", "Choose the ground in law.")),
    otherGround: z.string().trim().max(300).default(""),
    reason: z.string(reasonMissing).trim().min(1, reasonMissing).max(1000, tooLong),
    understood: z.literal(
      "yes",
      say(
        "Sæt kryds ved, at du ved, det ikke kan gøres om.",
        "Tick the box to say you know it cannot be undone.",
      ),
    ),
  })
  .refine(({ ground, otherGround }) => ground !== "other" || otherGround !== "", {
    path: ["otherGround"],
    message: say("Skriv, hvilken grund det er.", "Write which ground it is."),
  });
