import type { Command } from "#base/command.ts";
import { exitCodes } from "#base/command.ts";
import { recordEvent } from "#base/events.ts";
import { paths } from "#base/paths.ts";
import { hashSecret } from "#base/secrets.ts";
import { makeFirstAdministratorLink } from "./first-administrator.ts";
import { housePersonId, lifetimes } from "./person.ts";
import { peopleProblems } from "./problems.ts";
import { findPersonIdByEmail, insertSignInLink } from "./queries.ts";

const minute = 60_000;

/** Makes a sign-in link for someone the house knows, and shows it this once. */
const peopleLink: Command = {
  name: "people link",
  usage: "[EMAIL]",
  da: "Lav et login-link til en person. Det vises én gang og virker én gang, i ét døgn. Uden mailadresse: linket til den første administrator, så længe der ingen er.",
  en: "Make a sign-in link for a person. It is shown once and works once, for a day. Without an address: the first administrator's link, while there is none.",
  needsHouse: true,
  options: [],
  async run({ args: [email], openHouse, origin, print }) {
    const { db, clock, ids, subscriptions } = await openHouse();
    if (!email) {
      const first = await db.transaction({ viewer: housePersonId }, (trx) =>
        makeFirstAdministratorLink({ trx, clock, ids }, origin),
      );
      if (!first) return exitCodes.usage;
      print(first);
      return exitCodes.done;
    }
    const secret = ids.secret();
    await db.transaction({ viewer: housePersonId }, async (trx) => {
      const personId = await findPersonIdByEmail(trx, email);
      if (!personId) throw peopleProblems.nobodyByThatEmail({ email });
      const madeAt = clock();
      const expiresAt = new Date(madeAt.getTime() + lifetimes.signInLinkMinutes * minute);
      await insertSignInLink(trx, {
        tokenHash: hashSecret(secret),
        personId,
        madeBy: housePersonId,
        madeAt,
        expiresAt,
      });
      await recordEvent(
        { trx, viewer: housePersonId, clock, ids, subscriptions },
        { kind: "signInLinkMade", processId: null, subjectKind: "person", subjectId: personId },
      );
    });
    print(origin + paths.signInLink(secret));
    return exitCodes.done;
  },
};

export const peopleCommands: Command[] = [peopleLink];
