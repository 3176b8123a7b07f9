/*
 * Danish words without a subject of their own: the closed classes whole, all forms of
 * the commonest verbs (være, have, blive, få, gøre, give, tage, komme, se, sige …), of the
 * adjectives of size and worth, numerals, and words that only steer a sentence.
 */
export const danishStopWords: ReadonlySet<string> = new Set(
  `
  jeg mig min mit mine du dig din dit dine han ham hans hun hende hendes den det dens dets vi os vor vort vore vores
  i jer jeres de dem deres sig sin sit sine man en et én ét ens hinanden hverandre selv selve
  denne dette disse dén dér her der hvem hvad hvilken hvilket hvilke hvis som hvor hvornår hvordan hvorfor hvorvidt
  hvori hvorved hvormed hvorfra hvorhen hvorefter hvorimod sådan sådant sådanne samme
  nogen noget nogle ingen intet enhver ethvert hver hvert alle alt al anden andet andre begge både egen eget egne
  eneste ene enkelt enkelte få færre færrest mange flere flest fleste meget mere mest lidt mindre mindst nok hel helt
  hele halv halvt halve
  ad af an bag efter fra for før foran forbi foruden gennem hos igennem imellem imod ind inden inde indenfor indtil ja
  langs med mellem mod når nær nærmere næste næsten ned nede om omkring op oppe over overfor på samt siden til
  tilbage trods uanset ud ude uden udenfor udover under undtagen ved via vedrørende vedr angående frem fremad hen
  henne henover hertil dertil deraf derfra deri dermed derpå derved derudover desuden herudover heraf herfra heri
  hermed herom herpå herunder herved herefter derefter dernæst ligeledes
  og eller men at så fordi da mens medens skønt selvom hvis end thi såsom ligesom enten hverken dog jo vel nu da
  ikke ej aldrig altid alligevel allerede alene altså bare blot blandt bl derfor desto ellers endda endnu endvidere
  engang faktisk egentlig eventuel eventuelt eventuelle fortsat fuldstændig generelt generelle gerne ganske heller
  igen især iøvrigt øvrigt øvrig øvrige jamen kun langt lige måske naturligvis navnlig nej nemlig netop ofte også
  omtrent overalt overhovedet prøv præcis simpelthen samtidig samtidigt sammen særlig særligt således selvfølgelig
  snart sommetider stadig straks tidligere tit ude væk virkelig yderligere yderst eksempelvis fx eks ca hhv pga mht
  mv osv mfl evt inkl dvs jf nr kr mio mia pct stk
  er var været være værende har haft have havde havende bliver blev blevet blive får fik fået gør gjorde gjort gøre
  går gik gået gå giver gav givet give tager tog taget tage kommer kom kommet komme ser så set se siger sagde sagt
  sige står stod stået stå ligger lå ligget ligge sker skete sket ske lader lod ladet lade sætter satte sat sætte
  holder holdt holde stiller stillede stillet stille finder fandt fundet finde findes bruger brugte brugt bruge
  tror troede tro mener mente ment mene synes syntes tænker tænkte tænkt tænke ved vidste vidst vide
  kan kunne kunnet skal skulle skullet vil ville villet må måtte måttet bør burde tør turde gider lad
  god godt gode bedre bedst bedste stor stort store større størst største lille små høj højt høje højere højest lav
  lavt lave lavere lavest lang langt lange længere længst kort korte kortere ny nyt nye nyere rigtig rigtigt rigtige
  vigtig vigtigt vigtige vigtigst vigtigste svær svært svære nem nemt klar klart ens forskellig forskellige
  første først sidste sidst anden tredje to tre fire fem seks syv otte ni ti
  måde måder gang gange del dele ting slags række tid
  `
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Prepositions of several words: the noun inside them is no subject ("i forhold til", "med hensyn til"). */
export const danishStopPhrases: readonly string[] = [
  "i forhold til",
  "i forbindelse med",
  "i henhold til",
  "i løbet af",
  "i modsætning til",
  "i overensstemmelse med",
  "i stand til",
  "i stedet for",
  "i tilfælde af",
  "med baggrund i",
  "med henblik på",
  "med hensyn til",
  "på baggrund af",
  "på grund af",
  "på trods af",
  "på vegne af",
  "til trods for",
  "ved hjælp af",
  "ved siden af",
];
