/* Surnames in use in Denmark: a plain list of facts, written for this house; lower case. */

const wordsOf = (list: string) => list.split(/\s+/).filter((word) => word !== "");

/** Surnames that hardly mean anything else: they tell a name without a given name before them. */
export const surnames: ReadonlySet<string> = new Set(
  wordsOf(`
    nielsen jensen hansen pedersen andersen christensen larsen sørensen rasmussen jørgensen petersen madsen
    kristensen olsen thomsen christiansen poulsen johansen møller mortensen knudsen jakobsen jacobsen
    mikkelsen olesen frederiksen laursen henriksen eriksen kristiansen simonsen clausen svendsen andreasen
    iversen jeppesen vestergaard vestergård nissen lauridsen jespersen mogensen jepsen frandsen jessen søndergaard
    søndergård carlsen kjær nørgaard nørgård bertelsen davidsen karlsen schmidt bruun berthelsen thygesen ibsen
    dahl justesen marcussen brandt toft thorsen steffensen overgaard kruse dalsgaard dalgaard mathiesen mathiasen
    villadsen michaelsen axelsen hermansen bendtsen bentsen toftegaard bech ravn lind lassen paulsen
    damgaard juul berg schultz johnsen johannsen johannesen johannessen johansson eskildsen ottosen ottesen
    lauritsen lauritzen mouritsen mouritzen kirkegaard holst dam bonde beck krogh hald friis winther winter hedegaard
    enevoldsen enevoldsen hougaard højgaard therkildsen therkelsen sloth gregersen gade westergaard østergaard
    østergård thomassen thøgersen tøgersen vinther torp birch buch kofoed markussen bisgaard bak bang
    mathisen nygaard bundgaard elgaard ellegaard klausen lorentzen lorenzen lund lykke mørch abrahamsen
    albrechtsen antonsen asmussen augustesen bendixen benthien bjerregaard bjerre bjerrum boesen boisen borg brix brogaard
    brødsgaard bøgh bødker christoffersen kristoffersen danielsen didriksen dinesen dueholm ebbesen fischer
    fisker fogh frost gammelgaard graversen gravesen green gundersen hammer haugaard hessellund hjort hjorth
    husted høgh ipsen isaksen jochumsen josefsen kjeldsen kjærgaard kjærsgaard klit knudtsen koch korsgaard
    krag krarup kristoffersen kudsk kvist lausen leth lillelund lindberg lindgaard lindholm linnet ludvigsen
    løvschall madsen-mygdal meldgaard meyer mønsted munch munk mølgaard nikolajsen nicolajsen nicolaisen nikolaisen
    nymann nymand odgaard ostergaard pallesen pihl raun reimer rohde rønn rønne salling samuelsen sand schou
    schrøder sejersen skaarup skovgaard skovbo skytte smed smith sonne stampe staal stenholt strandgaard
    sunesen svane svenningsen sylvest terkelsen tang toftdahl tranberg troelsen truelsen tygesen ulriksen
    vad vadgaard vang vase veje videbæk villumsen vinding voigt vogel wagner weber wulff ziegler ørum aagaard
    ågård aagesen ågesen yilmaz yılmaz yıldız kaya demir celik çelik şahin sahin arslan aydin öztürk ozturk khan
    hussain begum nguyen tran pham kowalski nowak hodzic hodžić hadzic begovic petrovic jovanovic ivanova ivanov
    shevchenko kovalenko bondarenko mohamud warsame
  `),
);

/** Of the surnames those that are words or places: they end a name, and are none alone. */
export const surnamesThatAreWords: ReadonlySet<string> = new Set(
  wordsOf(`
    bak bang beck berg birch bonde borg dahl dam frost gade green hald hammer holm kjær krag kruse kvist leth lind
    lund lykke munk møller ravn sand skov skytte smed svane tang toft torp vad vang vase veje vinding winter vinther
    winther juul friis bruun brandt koch holst hjort hjorth salling rønne høgh buch fisker fischer ørum kaya demir
    aydin skovbo ziegler schou staal stampe rohde bech brix raun pihl kudsk krogh kofoed husted linnet meyer
    mønsted schultz schmidt smith tran khan begum vogel weber wagner
  `),
);
