const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1).replace(".", ",")} GB`;

export const da = {
  ok: "ok",
  notOk: "FEJL",
  allWell: "Alt er, som det skal være.",
  someNot: (count: number) =>
    count === 1 ? "1 ting skal der gøres noget ved." : `${count} ting skal der gøres noget ved.`,
  node: (version: string) => `Node ${version}`,
  nodeOld: "Installér Node 20.19 eller nyere.",
  starts: (said: string) => `databasen kan ikke åbnes: ${said}`,
  startsFix: "Ret det, beskeden nævner, og kør doctor igen.",
  postgres: (version: string) => `PostgreSQL ${version}`,
  postgresOld: "Brug PostgreSQL 15 eller nyere.",
  role: (name: string) => `rollen ${name} er bundet af reglerne for, hvem der må se hvad`,
  roleFix: (name: string) =>
    `Kør: alter role ${name} nosuperuser nobypassrls; og giv dens tabeller til ejeren.`,
  gate: (tables: number) => `reglerne gælder på alle ${tables} tabeller`,
  gateOpen: (tables: string) => `reglerne gælder ikke på ${tables}`,
  gateFix: "Kør som ejer: alter table … enable row level security, force row level security.",
  schema: (name: string) => `skemaet er det, koden kender (${name})`,
  schemaBehind: (names: string) => `skemaet mangler ${names}`,
  schemaBehindFix: "Start huset, så bliver skemaet ført frem.",
  schemaAhead: (names: string) => `skemaet har ${names}, som koden her ikke kender`,
  schemaAheadFix: "Opdatér Forsamlingshus her, eller brug den udgave, der sidst kørte.",
  disk: (folder: string, free: number) => `${gigabytes(free)} ledig plads i ${folder}`,
  diskFix: "Skaf plads, eller flyt DATA_DIR til en større disk.",
  inodes: (folder: string, free: number) => `${free} ledige filnumre (inodes) i ${folder}`,
  inodesFix: "Slet mange små filer på disken, eller flyt DATA_DIR.",
  clockDatabase: (seconds: number) => `databasens ur går ${seconds} s fra maskinens`,
  clockFile: (seconds: number) => `filsystemets ur går ${seconds} s fra maskinens`,
  clockFix: "Slå NTP til på begge maskiner.",
  folder: (folder: string) => `${folder} kan læses og skrives`,
  folderNot: (folder: string, code: string) => `${folder} kan ikke skrives (${code})`,
  folderFix: "Ret mappens ejer og rettigheder, eller sæt DATA_DIR til en anden mappe.",
  transactions: "ingen transaktion har stået åben i mere end fem minutter",
  transactionsLong: (count: number, minutes: number) =>
    `${count} transaktioner har stået åbne, den ældste i ${minutes} minutter`,
  transactionsFix: "Find dem i pg_stat_activity, og slut dem med pg_terminate_backend(pid).",
  waits: "ingen venter på en lås",
  waitsLong: (count: number) => `${count} forespørgsler har ventet mere end et minut på en lås`,
  waitsFix: "Slut den, de venter på: select pg_blocking_pids(pid) fra pg_stat_activity.",
  jobs: (waiting: number) =>
    waiting === 0 ? "intet arbejde ligger og venter" : `${waiting} job venter og er på vej`,
  jobsOld: (waiting: number, minutes: number) => `${waiting} job venter, det ældste i ${minutes} minutter`,
  jobsOldFix: "Start huset; jobbene tages op af sig selv.",
  jobsGivenUp: (kinds: string) => `opgivne job: ${kinds}`,
  jobsGivenUpFix: "Se loggen for »job failed«, ret årsagen, og gør det igen, der satte dem i gang.",
  objects: (count: number, all: boolean) =>
    all
      ? `alle ${count} originaler er her og hele`
      : `${count} originaler er set efter og er hele (--all ser alle)`,
  objectsMissing: (count: number, first: string) => `${count} originaler mangler, den første ${first}`,
  objectsDamaged: (count: number, first: string) => `${count} originaler er beskadiget, den første ${first}`,
  objectsFix:
    "Hent dem i en sikkerhedskopi (objects/<navn> i zip-filen), og læg dem i objects/<to første tegn>/<navn>.",
  backup: (name: string, hours: number) => `seneste sikkerhedskopi ${name} er ${hours} timer gammel`,
  backupNone: (folder: string) => `ingen sikkerhedskopi i ${folder}`,
  backupUnknown: "hvor sikkerhedskopierne ligger, er ikke sagt (BACKUP_DIR)",
  backupBroken: (name: string) => `seneste sikkerhedskopi ${name} er ikke hel`,
  backupFix: "Kør bin/forsamlingshus backup MAPPE hver nat, og prøv restore et andet sted.",
};
