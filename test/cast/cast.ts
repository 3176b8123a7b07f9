import type { Role } from "#rooms/people/person.ts";

/** One of the few named people every test knows. */
export interface CastMember {
  id: string;
  name: string;
  email: string;
  /** Role in the process, administrator everywhere, or null for someone who works in the house but not here. */
  role: Role | null;
}

const member = (last: number, name: string, email: string, role: Role | null): CastMember => ({
  id: `01890000-0000-7000-8000-${String(last).padStart(12, "0")}`,
  name,
  email: `${email}@aakaer.example`,
  role,
});

/** A small made-up municipality. Nobody here is real. */
export const people = {
  administrator: member(1, "Bodil Astrup", "bodil", "administrator"),
  secretary: member(2, "Karen Mølgaard", "karen", "secretary"),
  otherSecretary: member(3, "Jens Ravn", "jens", "secretary"),
  analyst: member(4, "Amal Sørensen", "amal", "analyst"),
  reader: member(5, "Peter Lund", "peter", "reader"),
  stranger: member(6, "Vera Holt", "vera", null),
} as const;

export const cast = {
  people: Object.values(people),
  process: {
    id: "01890000-0000-7000-8000-000000000100",
    slug: "fremtidens-aakaer",
    name: "Fremtidens Åkær",
    municipality: "Åkær Kommune",
  },
} as const;
