export const da = {
  backedUp: (file: string, rows: number, objects: number) =>
    `${file}: ${rows} rækker og ${objects} filer er gemt.`,
  missing: (count: number) =>
    `Obs: ${count} originaler manglede i forvejen og er ikke med. Se hvilke med »doctor --all«.`,
  whole: (file: string, madeAt: string, rows: number, objects: number) =>
    `${file} er hel: ${rows} rækker og ${objects} filer fra ${madeAt}.`,
  restored: (rows: number, objects: number, madeAt: string) =>
    `Lagt på plads: ${rows} rækker og ${objects} filer, som de var ${madeAt}. Start huset med bin/start.`,
  removedAgain: (count: number) =>
    `Fjernet igen efter loven, fordi kopien er ældre: ${count} ${count === 1 ? "fjernelse" : "fjernelser"}.`,
  exported: (file: string, slug: string, rows: number, files: number) =>
    `${file}: processen ${slug} med ${rows} rækker og ${files} filer. Mailadresser, login og nøgler er ikke med.`,
  checked: (file: string, slug: string, rows: number, files: number) =>
    `${file} er hel og kan lægges ind: ${slug} med ${rows} rækker og ${files} filer. Intet er lagt ind endnu.`,
  handedOver: (file: string, files: number) =>
    `${file}: ${files} filer til sagen, med indeks og kontrolsummer.`,
  handoverMissing: (count: number) => `Obs: ${count} originaler er ikke her; indekset siger hvilke.`,
  imported: (slug: string, rows: number, files: number) =>
    `Lagt ind: ${slug} med ${rows} rækker og ${files} filer. Personerne er kun navne her; giv roller under Medlemmer.`,
  publicNow: (count: number) =>
    `Obs: ${count} af processens sider var offentlige, og det er de også her fra nu. Træk dem tilbage, hvis de ikke skal være det.`,
};
