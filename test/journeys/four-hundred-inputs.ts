/**
 * A sheet of 400 answers about eleven things, as people write when they are asked what matters
 * where they live: many wordings, a campaign of 24 letters, twelve exact copies, and one rare view
 * that four people share. Made up; the same bytes each time.
 */

interface Subject {
  what: string[];
  trouble: string[];
  wish: string[];
}

const subjects: Subject[] = [
  {
    what: ["Bussen", "Aftenbussen", "Skolebussen", "Bussen til stationen"],
    trouble: [
      "kører for sjældent",
      "er holdt op med at køre om søndagen",
      "kommer, når toget er kørt",
      "kører udenom landsbyen",
    ],
    wish: [
      "Sæt en afgang mere ind om aftenen.",
      "Lad chaufføren vente på toget.",
      "Giv os en flextur, man kan betale med rejsekort.",
    ],
  },
  {
    what: ["Cykelstien", "Den gamle cykelsti langs åen", "Vejen til skolen", "Krydset ved hallen"],
    trouble: [
      "er mørk, når børnene cykler hjem",
      "er fuld af huller efter vinteren",
      "deler kørebane med lastbilerne",
      "bliver aldrig ryddet for sne",
    ],
    wish: [
      "Sæt lys op og mal striberne igen.",
      "Byg en cykelsti ved siden af vejen.",
      "Ryd den for sne, før skolen ringer ind.",
    ],
  },
  {
    what: ["Hjemmehjælpen", "Hjælpen hos min mor", "Rengøringen hos de ældre", "Aftenplejen"],
    trouble: [
      "er en ny person næsten hver dag",
      "skal nå for meget på et kvarter",
      "bliver aflyst, når nogen er syg",
      "ved ikke, hvad der blev aftalt i går",
    ],
    wish: [
      "Lad den samme hjælper komme hele ugen.",
      "Giv hjælperne tid til at sætte sig ned.",
      "Ring, før I aflyser et besøg.",
    ],
  },
  {
    what: ["Boligerne", "De små lejligheder", "Et hus til en ung familie", "En bolig i ét plan"],
    trouble: [
      "er blevet for dyre for dem, der arbejder her",
      "findes kun inde i købstaden",
      "bliver stående tomme i årevis",
      "passer ikke til en, der er blevet alene",
    ],
    wish: [
      "Byg små lejeboliger tæt på købmanden.",
      "Riv de tomme huse ned, og sælg grunden.",
      "Lad flere flytte sammen i et bofællesskab.",
    ],
  },
  {
    what: ["Klasserne", "Undervisningen i udskolingen", "Læreren i min datters klasse", "Skolens pædagoger"],
    trouble: [
      "er for store til, at nogen bliver set",
      "skifter midt i skoleåret",
      "mangler en voksen mere i timerne",
      "har ingen tid til elever, der er bagud",
    ],
    wish: [
      "Ansæt to lærere i de små klasser.",
      "Hold øje med fraværet fra første dag.",
      "Lad elever lave mere med hænderne.",
    ],
  },
  {
    what: ["Hallen", "Klubhuset", "Foreningens lokale", "Spejdernes hytte"],
    trouble: [
      "er låst, når vi gerne vil mødes",
      "skal bookes et halvt år før",
      "trænger til et nyt tag",
      "koster mere, end kontingentet giver",
    ],
    wish: [
      "Giv foreningerne en nøgle og tillid.",
      "Lav ét sted, hvor alle lokaler kan bookes.",
      "Lad flere foreninger dele hus og udstyr.",
    ],
  },
  {
    what: [
      "Byggesagen",
      "Svaret på min ansøgning",
      "Tilladelsen til vores udvidelse",
      "Sagsbehandlingen af byggetilladelser",
    ],
    trouble: [
      "har ligget i otte måneder",
      "kræver den samme tegning tre gange",
      "er svær at forstå for en lille virksomhed",
      "flytter fra kontor til kontor",
    ],
    wish: [
      "Giv os én sagsbehandler fra start til slut.",
      "Sig fra begyndelsen, hvad der mangler.",
      "Svar inden for fire uger, som I lover.",
    ],
  },
  {
    what: ["Lærlinge", "Praktikpladser", "De unge på erhvervsskolen", "Faglærte tømrere"],
    trouble: [
      "er umulige at finde for et lille værksted",
      "rejser til de store byer efter svendeprøven",
      "møder aldrig en mester, før de vælger",
      "får ikke plads, fordi papirarbejdet er for tungt",
    ],
    wish: [
      "Lad folkeskolen besøge værkstederne hvert år.",
      "Hjælp mestrene med kontrakten for lærlingen.",
      "Betal kørekort til lærlinge uden bus.",
    ],
  },
  {
    what: ["Søen", "Åen gennem byen", "Skoven bag kirkegården", "De vilde blomster i rabatten"],
    trouble: [
      "er grøn af alger hver sommer",
      "bliver slået, før frøene er modne",
      "løber over, når det regner kraftigt",
      "mangler stier, man kan gå på med barnevogn",
    ],
    wish: [
      "Plant flere træer, og lad græsset gro.",
      "Lav søer, der kan tage regnvandet.",
      "Aftal med landmændene, at bræmmen bliver bredere.",
    ],
  },
  {
    what: ["Lægen", "Lægehuset", "Psykologhjælpen til unge", "Sundhedsplejersken"],
    trouble: [
      "har lukket for nye patienter",
      "ligger en time væk uden bil",
      "har så lang ventetid, at man giver op",
      "kommer for sjældent til de nye forældre",
    ],
    wish: [
      "Få en læge herud en dag om ugen.",
      "Giv unge en samtale inden for to uger.",
      "Lav åben rådgivning uden henvisning.",
    ],
  },
  {
    what: [
      "Nye familier",
      "Vi tilflyttere",
      "De polske medarbejdere på slagteriet",
      "Folk, der lige er flyttet hertil",
    ],
    trouble: [
      "kender ingen det første år",
      "hører kun om tingene på en lukket side",
      "får intet at vide om foreningerne",
      "mangler nogen, der byder velkommen",
    ],
    wish: [
      "Send en nabo med brød den første uge.",
      "Lav en velkomstaften to gange om året.",
      "Skriv om byens liv på flere sprog.",
    ],
  },
];

const openers = ["", "", "", "Jeg synes, ", "Hos os i byen siger vi, at ", "Det er ærgerligt, at "];
const places = ["Vrenderup", "Tvede", "Skovlund", "Kirkeby", "Bakkerup", "Sønderkær", "Åkær by"];
const senders = ["Borger", "Borger", "Borger", "Forening", "Virksomhed", "Medarbejder"];

/** 33 of each of the first ten subjects and 30 of the last, no two alike. */
function ordinary(): string[] {
  return subjects.flatMap(({ what, trouble, wish }, subject) =>
    Array.from({ length: subject === 10 ? 30 : 33 }, (_, at) => {
      const said = `${what[at % 4]} ${trouble[(at >> 2) % 4]}`;
      const start = openers[(at * 5 + subject) % openers.length]!;
      return `${start}${start ? lower(said) : said}, så ${lower(wish[(at >> 4) % 3]!)}`;
    }),
  );
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** One letter, sent by many with a place, a number and a greeting of their own. */
function campaign(): string[] {
  const own = [
    "hilsen fra en nabo",
    "tak fordi I læser med",
    "og jeg bor selv på vejen",
    "det siger vi alle",
  ];
  return Array.from(
    { length: 24 },
    (_, at) =>
      `Bevar svømmebadet i ${places[at % places.length]}, for det er det eneste sted, hvor gamle og unge mødes uden at skulle købe noget, og det koster mindre end ${2 + (at % 5)} kilometer ny vej, ${own[at % 4]}.`,
  );
}

const rare = [
  "Lad os få en naturbegravelsesplads i skoven, hvor asken kan sættes ned uden sten.",
  "Vi savner en naturbegravelsesplads i skoven, for kirkegården passer ikke til alle.",
  "En begravelsesplads i naturen uden gravsten vil være et godt tilbud i skoven.",
  "Gør et hjørne af skoven til begravelsesplads i naturen for dem, der ønsker det.",
];

export const rareTexts: readonly string[] = rare;

export const fourHundredTexts: readonly string[] = [
  ...ordinary(),
  ...campaign(),
  ...ordinary().slice(0, 12),
  ...rare,
];

const rows = fourHundredTexts.map((text, at) => [
  text,
  `${1 + (at % 28)}-08-2026`,
  senders[at % senders.length]!,
  places[(at * 3) % places.length]!,
]);

export const fourHundredInputs = {
  name: "fire-hundrede-svar.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [["Svar", "Dato", "Afsender", "Sted"], ...rows].map((row) => `${row.join(";")}\r\n`).join(""),
  ),
};
