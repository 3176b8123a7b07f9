/*
 * The words around names and streets in Danish texts (with a few English ones, since
 * people write both): what stands before a person, what makes a name a place.
 */

const wordsOf = (list: string) => new Set(list.split(/\s+/).filter((word) => word !== ""));

/** Before a name and nothing else: »hr. Holm«. */
export const courtesies = wordsOf(
  "hr fru frk frøken mr mrs ms miss hr. fru. frk. mr. mrs. ms. dr dr. prof. cand.",
);

/** What people are: with a capital word after it, a person's name is likely. */
export const occupations = wordsOf(`
  pædagog pædagogen pædagogmedhjælper lærer læreren klasselærer skoleleder skolelederen leder lederen afdelingsleder
  teamleder institutionsleder daginstitutionsleder områdeleder centerleder chef chefen direktør direktøren
  kommunaldirektør sygeplejerske sygeplejersken sosu-assistent sosu-hjælper hjemmehjælper hjemmehjælperen læge lægen
  overlæge tandlæge dagplejer dagplejeren sagsbehandler sagsbehandleren rådgiver socialrådgiver socialrådgiveren
  jobkonsulent konsulent konsulenten medarbejder medarbejderen kollega kollegaen pedel pedellen vicevært sekretær
  sekretæren borgmester borgmesteren viceborgmester rådmand byrådsmedlem udvalgsformand formand formanden næstformand
  kasserer træner træneren præst præsten sognepræst psykolog terapeut fysioterapeut ergoterapeut tillidsrepræsentant
  arbejdsmiljørepræsentant tr amr fællestillidsrepræsentant buschauffør chauffør gartner købmand købmanden bonde
  landmand ejendomsmægler advokat betjent studerende elev eleven borger borgeren patient patienten beboer beboeren
  forælder teacher nurse doctor manager director mayor caseworker neighbour neighbor colleague
`);

/** Those near to somebody: »min nabo Karsten«. */
export const relations = wordsOf(`
  nabo naboen genbo genboen mand manden kone konen hustru søn sønnen datter datteren dreng drengen pige pigen barn
  barnet bror broderen broren søster søsteren storebror lillebror storesøster lillesøster far faren mor moren mormor
  morfar farmor farfar onkel faster moster tante svigermor svigerfar svigersøn svigerdatter fætter kusine barnebarn
  veninde veninden ven vennen kæreste kæresten samlever ægtefælle eks eksmand ekskone kammerat kammeraten bekendt
  tvilling husband wife son daughter brother sister mother father friend
`);

/** After these a name follows at once, whatever it is. */
export const introductions =
  /(?:jeg hedder|mit navn er|hedder|ved navn|my name is|navn:|navn er|kontaktperson:?|kontakt:|att\.?:?|skrevet af|indsendt af|afsender:|underskrevet|underskrift:|(?:venlig|kærlig|bedste?|mange|med|venlige|kærlige) hilsen(?:er)?,?|hilsner,?|mvh\.?,?|m\.v\.h\.?,?|vh\.?,?|dbh\.?,?|kh\.?,?|regards,?|sincerely,?)\s*$/iu;

/** Words inside a name that take no capital. */
export const particles = wordsOf("von van der den de la le el al bin ibn ben af da dos di du zu ter abu");

/** A word that makes the capital words before it a house, a street, a body: no person. */
export const bodyWord =
  /(?:vej|vejen|gade|gaden|allé|alle|alléen|stræde|boulevard|plads|pladsen|torv|torvet|park|parken|vænge|vænget|skole|skolen|skoles|skolerne|gymnasium|akademi|akademiet|kollegium|kirke|kirken|kirkes|kirkegård|kapel|sogn|museet|museum|hospital|hospitalet|sygehus|sygehuset|center|centret|centeret|hus|huset|hjem|hjemmet|plejehjem|fond|fonden|stiftelse|legat|forening|foreningen|klub|klubben|selskab|selskabet|kommune|kommunes|region|udvalg|udvalget|råd|rådet|forlag|forlaget|teater|teatret|hotel|hotellet|kro|kroen|slot|slottet|gods|gård|gården|børnehave|børnehaven|vuggestue|bibliotek|biblioteket|hal|hallen|stadion|arena|bro|broen|havn|havnen|sø|søen|skov|skoven|have|haven|mølle|møllen|bager|bageri|a\/s|aps|i\/s|group|gruppen|prisen|school|street|road|church|fest|festen|aften|dag|dagen|jul|marked|model|modellen|metode|metoden|syndrom|sygdom)$/iu;

/** Before a name they make it a church, a saint's place or a ship. */
export const namingWords = wordsOf(
  "sankt sct skt sct. skt. st. saint ms m/s m/f prins prinsesse kong dronning",
);

/** Capital words that begin sentences and letters, and are never a part of somebody's name. */
export const openingWords = wordsOf(`
  jeg du han hun vi i de den det der dem som og men eller for fordi når hvis hvor hvad hvem hvornår hvordan hvorfor hvilke hvilken
  så også ikke kun mere flere færre alle ingen nogle mange både ud op ned ind om på af til fra med uden ved under over efter før siden
  mellem gennem mod imod hos kære hej goddag godmorgen tak mvh venlig venlige hilsen hilsner med bedste kærlig
  kan skal vil bør må er var har havde bliver blev giv gør lav brug se tag husk lad lyt skab spørg
  min mit mine din dit dine sin sit sine vores jeres deres hans hendes dens dets
  en et to tre fire fem seks syv otte ni ti første anden tredje hele halve samme andre
  herr fru frk hr ring skriv kontakt mail tlf telefon mobil cpr navn adresse dato emne sag punkt bilag
  mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august september oktober november december
  jul påske pinse nytår danmark dansk danske europa eu kommune kommunen kommunens region regionen byrådet byråd udvalget udvalg
  ifølge ved citat svar input pointe gruppe bord hovedudvalget hovedudvalg sektor-med lokal-med med-udvalg
  nord syd øst vest nordre søndre vester øster gammel ny nye gl. gl ny. store lille sankt sct skt
  the a an and or my our his her their we you he she it they dear hello hi thanks please
`);

/** What ends a street's name. */
export const streetWord =
  /(?:vej|vejen|vejs|gade|gaden|gyde|gyden|allé|allè|alle|alléen|stræde|strædet|boulevard|boulevarden|plads|torv|vænge|vænget|parken|toft|toften|tofte|krog|krogen|sti|stien|marken|bakken|bakke|lunden|lund|haven|have|dal|dalen|engen|enge|ager|agre|ageren|holmen|holm|kæret|kær|høj|højen|skrænten|svinget|løkken|løkke|kajen|kaj|brygge|bryggen|skoven|skov|vangen|vang|hegnet|hegn|bjerg|bjerget|skellet|skel|buen|ringen|passagen|street|road|lane|avenue)$/iu;

/** Before a street's name they are a part of it. */
export const quarters = wordsOf(
  "nordre søndre vestre østre vester øster gammel gl ny store lille sankt sct skt",
);

/** Nouns with such an ending that are no street when they stand alone. */
export const notStreets = wordsOf(`
  børnehaven børnehave skolehaven kolonihaven nyttehaven legepladsen legeplads parkeringsplads arbejdsplads byggeplads
  rasteplads busholdeplads campingplads cykelstien cykelsti natursti naturstien gangsti gangstien stien landevejen landevej
  motorvej motorvejen omfartsvejen omfartsvej hovedvej hovedvejen hovedgaden gågaden sidegaden sidegade sideveje genvej
  omvej udvej skolevej skolevejen adgangsvej tværvej ringvejen grusvej markvej blindvej privatvej cykelvej
  torv torvet parken bakken skoven haven marken engen dalen højen ringen lunden holmen bryggen kajen plads vej gade vejen gaden
  midtvejs undervejs halvvejs pladser alle allé bydel boulevard udendal have sti skov dal bjerg lund park
  byhaven naturpark naturparken bypark byparken fælleshaven sansehaven bjerg overalle ager krog mark kornmarken
  arbejdsmarkedet loven programmet dyrskuepladsen markedsplads kirkeskoven byskoven statsskoven nærskoven privatskov
  bog forskov løvskov nåleskov granskov brug havn kirkegården gården street road avenue lane
`);

/** Words after a number that make it a measure and no house number. */
export const measureAfter =
  /^\s?(?:km|m\b|meter|kilometer|kr|kroner|%|procent|min|minutter|timer|år|dage|uger|personer|gange|steder|børn|biler|busser|træer|grunde|boliger|ha\b|hektar|mio|mia|tons?|m2|m²)/iu;
