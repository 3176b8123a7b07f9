import type { Role } from "#rooms/people/person.ts";

/** One of the few named people every test knows. */
export interface CastMember {
  id: string;
  name: string;
  email: string;
  /** Role in the process, administrator everywhere, or null for someone who works in the house but not here. */
  role: Role | null;
}

export interface CastCommittee {
  id: string;
  name: string;
  level: "council" | "main" | "sector" | "local";
  parentId: string | null;
}

const idOf = (last: number) => `01890000-0000-7000-8000-${String(last).padStart(12, "0")}`;

const member = (last: number, name: string, email: string, role: Role | null): CastMember => ({
  id: idOf(last),
  name,
  email: `${email}@aakaer.example`,
  role,
});

const committee = (
  last: number,
  name: string,
  level: CastCommittee["level"],
  parent: CastCommittee | null,
): CastCommittee => ({ id: idOf(last), name, level, parentId: parent?.id ?? null });

/** A small made-up municipality. Nobody here is real. */
export const people = {
  administrator: member(1, "Bodil Astrup", "bodil", "administrator"),
  secretary: member(2, "Karen Mølgaard", "karen", "secretary"),
  otherSecretary: member(3, "Jens Ravn", "jens", "secretary"),
  analyst: member(4, "Amal Sørensen", "amal", "analyst"),
  reader: member(5, "Peter Lund", "peter", "reader"),
  stranger: member(6, "Vera Holt", "vera", null),
  /** Chairs a committee and has no part in the process itself. */
  chair: member(7, "Inger Tranekær", "inger", null),
} as const;

const council = committee(201, "Byrådet", "council", null);
const main = committee(202, "Hovedudvalget", "main", null);
const health = committee(203, "Sektor-MED Sundhed og Omsorg", "sector", main);
const children = committee(204, "Sektor-MED Børn og Unge", "sector", main);
const nursingHome = committee(205, "Lokal-MED Plejecenter Åbrinken", "local", health);
const school = committee(206, "Lokal-MED Lyngå Skole og SFO", "local", children);

/** The same six committees as in `example/process.json`. */
export const committees = { council, main, health, children, nursingHome, school } as const;

/** Who sits where, when a test gives them a seat. Roles as in the membership table. */
export const seats: readonly { person: CastMember; committee: CastCommittee; role: Role }[] = [
  { person: people.secretary, committee: main, role: "secretary" },
  { person: people.secretary, committee: health, role: "secretary" },
  { person: people.otherSecretary, committee: children, role: "secretary" },
  { person: people.chair, committee: health, role: "reader" },
];

export const cast = {
  people: Object.values(people),
  committees: Object.values(committees),
  seats,
  process: {
    id: idOf(100),
    slug: "fremtidens-aakaer",
    name: "Fremtidens Åkær",
    municipality: "Åkær Kommune",
  },
} as const;
