import { systemIds } from "#base/ids.ts";
import { cast, people } from "#test/cast/cast.ts";
import type { TestHouse } from "#test/house.ts";
import { intakeDesk } from "#test/intake-desk.ts";

/** What people wrote, with all that a file may trip over: formulas, signs beyond the first plane, quotes, apostrophes. */
export const inputs = [
  ["=Bussen kører for sjældent om aftenen", "borger", "Lyngå"],
  ["'Apostrof først, og så noget om stier", "borger", "Åkær"],
  ["Vi mangler en klub 🏫 til de unge; »nu«, sagde hun", "forening", "Lyngå"],
  ["Cykelstien 👩‍🌾 langs kanalen er mørk & <smal>", "borger", ""],
  ["-Flere boliger til unge familier i landsbyerne", "borger", "Åkær"],
  ["Tak for kaffen\tog kagen", "borger", "Åkær"],
  ["Det regnede, da vi talte om havnen", "", ""],
  ['Bofællesskaber for ældre, "tæt på" byen', "virksomhed", "Åkær"],
] as const;

export interface CodedProcess {
  areas: { buses: string; homes: string };
  /** By number, counted from one. */
  statements: { id: string; number: number; text: string }[];
}

/** A process with two areas and eight inputs from a sheet, some of them coded, one in a rest, one left out. */
export async function codeProcess(house: TestHouse): Promise<CodedProcess> {
  const areas = { buses: systemIds.uuid(), homes: systemIds.uuid() };
  const add = (id: string, position: number, name: string, definition: string) =>
    house.superuser.query(
      "insert into focus_area (id, process_id, position, name, definition) values ($1, $2, $3, $4, $5)",
      [id, cast.process.id, position, name, definition],
    );
  await add(areas.buses, 1, "Veje & busser", "Bus, tog og cykelsti.\n\nOgså om aftenen.");
  await add(areas.homes, 2, "Boliger", "Huse og lejligheder 🏠 til alle.");
  const statements = await takeInputs(house);
  const desk = intakeDesk(house);
  const act = (at: number, body: Record<string, string>) =>
    desk.post(`/coding/${statements[at]!.id}`, { seen: 0, ...body }, people.analyst);
  await act(0, { area: areas.buses });
  await act(1, { area: areas.buses });
  await act(3, { area: areas.buses });
  await act(4, { area: areas.homes });
  await act(5, { rest: "Tak og hilsner" });
  await act(6, { exclude: "Handler ikke om kommunen" });
  await act(7, { area: areas.homes });
  await act(2, { reject: areas.homes });
  return { areas, statements };
}

/** The inputs alone, as a process that has not been coded has them. */
export async function takeInputs(house: TestHouse): Promise<CodedProcess["statements"]> {
  const desk = intakeDesk(house);
  // As the sender's program wrote it: formulas and all.
  const sheet = [["Svar", "Hvem", "Sted"], ...inputs]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
    .join("\r\n");
  await desk.bring("svar.csv", `\ufeff${sheet}\r\n`, { 0: "text", 1: "senderKind", 2: "place" });
  const { rows } = await house.superuser.query<CodedProcess["statements"][number]>(
    "select id, number, text from statement where process_id = $1 and retired_at is null order by number",
    [cast.process.id],
  );
  return rows;
}
