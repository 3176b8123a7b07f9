import { z } from "zod";
import { say } from "#base/input.ts";
import { processRoles } from "./person.ts";

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    say(
      "Skriv en hel mailadresse, f.eks. karen@kommune.dk.",
      "Write a whole e-mail address, such as karen@kommune.dk.",
    ),
  );

const name = z
  .string()
  .trim()
  .min(1, say("Skriv et navn.", "Write a name."))
  .max(200, say("Navnet må højst fylde 200 tegn.", "The name can be 200 characters at most."));

const id = z.uuid();

/** Only addresses inside the house: a link must not send people elsewhere after sign-in. */
const next = z
  .string()
  .optional()
  .transform((path) => (path && /^\/(?!\/)[^\\]*$/.test(path) ? path : "/"));

export const askForLinkInput = z.object({ email, next });
export const signInPageInput = z.object({ next, sent: z.string().optional() });
export const linkInput = z.object({ token: z.string().min(20).max(100), next });
export const firstAdministratorInput = z.object({ token: z.string().min(20).max(100), email, name });
export const accountInput = z.object({ name });
export const newPersonInput = z.object({ email, name, administrator: z.literal("yes").optional() });
export const personInput = z.object({ id });
/** A new member, as the process's own form asks for one. */
export const memberFields = {
  email,
  name: z.string().trim().max(200).optional(),
  role: z.enum(processRoles, say("Vælg en rolle.", "Choose a role.")),
};
export const endMembershipInput = z.object({ id, back: next });
