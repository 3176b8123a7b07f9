export const da = {
  backedUp: (file: string, rows: number, objects: number) =>
    `${file}: ${rows} rækker og ${objects} filer er gemt.`,
  missing: (count: number) =>
    `Obs: ${count} originaler manglede i forvejen og er ikke med. Se hvilke med »doctor --all«.`,
  whole: (file: string, madeAt: string, rows: number, objects: number) =>
    `${file} er hel: ${rows} rækker og ${objects} filer fra ${madeAt}.`,
  restored: (rows: number, objects: number, madeAt: string) =>
    `Lagt på plads: ${rows} rækker og ${objects} filer, som de var ${madeAt}. Start huset med bin/start.`,
};
