/*
 * Given names one meets in Denmark, the commonest first in each block as far as we know:
 * names in use among Danes, then those common among people with roots elsewhere.
 * A plain list of facts, written for this house; lower case.
 */

const women = `
  anne mette kirsten hanne anna helle maria susanne lene marianne camilla lone pia louise charlotte karen
  gitte bente tina inge ida emma julie jette sofie lisbeth birgit line annette christina birthe mathilde
  jytte ulla michelle heidi inger cecilie ellen dorthe signe rikke nanna laura trine maja freja lærke astrid
  sarah sara stine caroline josefine karin sanne grethe vibeke rita berit malene pernille maiken maj-britt
  randi tove else lise ingrid kirstine margit margrethe anette bodil britta conny dorte edith elin elisabeth
  elise ellinor elsebeth emilie esther eva frida gerda gerd gertrud gunhild gudrun gurli gry hedvig helena
  helene henriette hilda ilse inga ingeborg irene iben isabella iris jane janne jannie janni jeanette jeanne
  joan johanne jonna judith julia jutta kamilla karina karla karoline katja katrine kathrine kate kia klara
  clara kristina kristine lea leonora lena liva lilly lillian linda linea lis lisa lisbet lissi liv
  liselotte lotte luna lykke mai majbritt maren margaretha marie marlene martha mary merete merethe mia mie
  mille miriam mona monica monika nadia natasja natascha nicoline nikoline nina nora olga olivia pil pauline
  petra rebecca rebekka regitze rie rigmor rosa rose ruth sandra selma sidsel sif sigrid silje silke simone
  sille sine solveig sonja sofia stefanie stella susan susie svea synnøve tanja tea thea thilde thyra tilde
  tine tenna tulle ursula valborg vera victoria viktoria vigga vibe viola vivi vivian winnie yrsa yvonne
  zenia åse aase agnes agnete agnethe alberte alma alice amalie andrea anemone ann anna-grethe anne-marie
  anne-mette anne-lise annelise ane ann-sofie annemarie annegrethe anni annika anja antonia asta augusta
  beate benedicte benedikte betina bettina birgitte birgitta birte britt carina carla cathrine catrine
  christel christine connie dagmar dagny ditte dina doris ea ebba eda ejvor ella ellie elna elly emily emmy
  erna ester eline fie filippa fiona frederikke gunvor gyda hella henny herdis hjørdis inger-lise ingelise
  isabel jasmin jennifer jenny jessica joy josephine kaja karna kaya kirstin laila leila lizzi lonni lonnie
  magda malou marina mariann marie-louise margot maya metha mimi minna molly naja nelly oda ragnhild ronja
  rosemarie runa sabine sabina siff sigga siri sally svetlana tora trille trisse ulrikke vilma villa zille
`;

const men = `
  peter jens michael lars thomas henrik søren christian martin jan morten jesper anders niels rasmus mads
  per hans kim frederik mikkel ole jørgen simon kasper john emil jakob jacob claus klaus mathias brian
  torben steen magnus erik daniel jonas allan nikolaj nicolai poul kristian oliver alexander bent kenneth
  sebastian carsten karsten tobias knud finn flemming bo christoffer kristoffer kurt jonathan dennis andreas
  marcus rené victor viktor ulrik benjamin svend philip lasse johnny jeppe leif bjarne jimmy tommy patrick
  troels gert mark henning marius kaj kai steffen stefan tom lucas casper william sune aksel axel albert
  alfred alf anker anton arne arvid asger asbjørn asmus august bernhard bertil bertel bertram birger birk
  bjørn bjørk børge carl karl carlo christopher clemens conrad konrad dan dag david ebbe edvard egon einar
  eigil ejgil ejner ejnar elias elliot elmer emanuel erling ernst esben eskild eske evald ejvind eyvind
  felix ferdinand folmer frank frans frants franz fred frede freddy fritz frode george georg gorm gregers
  gunnar gunner gustav hannibal harald hardy harry helge helmer henry herluf herman hermann hjalmar holger
  hugo ib ingemann ingolf ivan iver isak jack jannik jannick janus jarl jerry jes jim joachim joakim joen
  johan johannes johs josef joseph julius justus jyrki kaare kalle keld kjeld kent kevin kjartan klavs knut
  kresten kristen laue laurits lauritz laurids leo leon leonard levi linus loke louis ludvig lukas magne
  malte marcel marco mario markus mathis matti mattias max mikael milan milas mogens nick nicklas niclas
  nicolaj nicolas nikolas noah noel nils odin oscar oskar olaf olav oluf otto ove palle pelle pascal paul
  peder per-ole pete phillip poul-erik preben ralf ralph ramus ray regnar reinhard richard rickard robert
  robin roger roland rolf ronni ronnie ronny ruben rudi rune rudolf samuel sander sigurd sigfred silas
  sixten stanley sten stig storm søren-peter svenning sven sylvester tage tao teis theis theo theodor
  thorbjørn thor thorkild thorvald thorsten thure tim timm toke tonny tor tore torkil torkild torsten tue
  tyge uffe ulf ulrich vagn valdemar valentin verner viggo vilfred vilhelm villads villy vincent willy willi
  wilhelm winther yngve ørnulf øjvind åge aage hans-henrik hans-jørgen hans-peter jens-peter jens-ole
  karl-erik lars-erik lars-peter niels-erik ole-christian bastian bror eddie eddy edmund eik eilif ellis
  falk fabian folke frej gabriel hector hjalte hjalti jasper jeremias joel jon jonathan-peter julian kato
  kian kristofer lauge liam luca luka mick mickey mike milo nohr otis pætur ravn rumle saxo skjold svante
  sylvest tristan vidar vitus vilmer
`;

const elsewhere = `
  mohammad mohammed muhammad mohamed mohamad muhammed ahmad ahmed ahmet mehmet mustafa mustapha ali hassan
  hasan hussein hussain husein ibrahim yusuf yousef youssef yosef omar umar osman othman abdul abdullah
  abdallah abdirahman abdi khalid khaled karim kareem kamal jamal jamil hamza bilal amir amin amer anas
  ayman aziz bashir faisal farid faris farhan fahad fadi habib haris hakim hamid imran ismail idris issa
  jaber kaveh khalil mahmoud mahmud majid malik mansour marwan mazen mehdi milad munir murat nabil nasser
  nasir nizar rachid rami rashid reza riad sadiq said saeed salah saleh salim sami samir saman sharif sherif
  tarek tariq usman walid waleed wael yahya yasin yasir yasser younes zakaria zaid ziad zain adnan akram
  arash arman armin behzad dariush davoud farhad hamed hossein javad kamran mehran nima omid pejman ramin
  saeid shahin siavash babak fatima fatma fatemeh fatme aisha aicha ayesha amina amna khadija khadra maryam
  mariam meryem zainab zeinab zeynep zahra zahraa layla leyla leyli nour noor nur noura samira salma salam
  sana sanaa sahar rania rana rasha rima reem hanan hana hanaa huda iman jamila karima latifa lina mona muna
  nadia nadja najat naima nawal rabia rahma ruqayya safiya sabah saida shirin soraya sumaya suad warda
  yasmin yasmine yasmina zohra farah fadumo faduma halima hodan hawa ifrah ikram khadijo nimo sagal shukri
  ubah asha ayan ayaan hibo amal aya dalia dina dunya ghada hala hiba inas malak marwa nesrin nesrine niveen
  samah shaima wafa yara yusra zaynab parisa narges mina mahsa nasrin azadeh bahar elham farzaneh golnaz
  laleh mahin mitra niloufar shabnam ayşe ayse emine hatice elif esra büşra busra merve özlem ozlem gülsüm
  gulsum sevgi sevim songül songul tülay fadime havva hülya hulya yildiz yıldız zehra zeliha filiz derya
  dilek ebru selin sibel sultan ali-haydar emre can cem cengiz deniz ercan erdal erdem erkan fatih gökhan
  gokhan hakan halil hüseyin huseyin ilhan kemal kadir levent metin necati onur orhan özgür ozgur ramazan
  recep selim serkan sinan süleyman suleyman tolga turgut ufuk uğur ugur umut veli volkan yasar yilmaz kerem
  baran rojda rojin agnieszka aleksandra barbara beata bożena bozena danuta dorota elżbieta elzbieta ewa
  grażyna grazyna halina irena iwona jadwiga joanna justyna katarzyna krystyna magdalena małgorzata
  malgorzata marta monika paulina renata sylwia teresa urszula wioletta zofia andrzej bartosz bogdan dariusz
  grzegorz jacek jakub janusz jaroslaw jarosław jerzy józef jozef kamil karol krzysztof łukasz lukasz maciej
  marcin marek mariusz mateusz michał michal mirosław miroslaw paweł pawel piotr przemysław przemyslaw rafał
  rafal robert ryszard sławomir slawomir stanisław stanislaw szymon tadeusz tomasz waldemar wiesław wojciech
  zbigniew zygmunt andrei alexandru ciprian cristian constantin elena florin gheorghe ioana ion ionut ionuț
  mihai mihaela nicolae radu raluca razvan răzvan roxana sorin stefania valentina vasile vlad gabriela
  daniela simona oleksandr oleksii olena oksana iryna kateryna nataliia natalia natalija natalya svitlana
  tetiana tetyana yulia yuliia yuri yurii dmytro dmitri dmitry igor ihor mykola mykhailo serhii sergei
  sergej viktoriia volodymyr vladimir vladislav yaroslav anastasia anastasiia daria dariia halyna hanna
  kseniia liudmyla lyudmyla maksym maxim nadiia oleh oleg roman ruslan taras vasyl amela amra azra admir
  almir damir dženan edin elvir elvira emina emir enes fikret hajrudin jasmin jasmina lejla mirela mirsad
  mirza nedim nermin nermina sanel sanela selma senad sead zlatan dragan dragana goran ivana jelena jovana
  ljiljana marija marko milica milos miloš milena mirjana nenad nikola petar slavica snezana stojan vesna
  zoran dejan aleksandar bojan branka branko thi van anh nguyen minh thanh tuan hung linh huong lan mai
  phuong thao trang hoa quang duc siva sivakumar suresh ramesh rajesh ravi priya lakshmi kumar sunil sunita
  anil anita arun deepak kavitha krishnan nirmala thevarajah vijay singh gurpreet amandeep harpreet chen wei
  li xiao ming mei yan jing aaron adam alan amanda amy andrew angela anthony ashley betty bob brandon brenda
  bruce bryan carol carolyn catherine charles chris christine cynthia deborah diana donald donna dorothy
  douglas dylan edward elizabeth emily eric ethan evelyn frances gary grace gregory hannah harold heather
  helen jacqueline james janet jason jeff jeffrey jeremy jerry jesse jill joe jordan joshua joyce juan judy
  justin karen kathleen keith kelly kyle larry lauren lawrence lisa logan margaret martha matthew megan
  melissa nancy natalie nathan nicholas nicole pamela patricia philip rachel randy raymond rebecca richard
  roger russell ryan samantha scott sean sharon shirley stephanie stephen steve steven susan terry theresa
  timothy tyler walter wayne zachary ahlam blessing chinedu emeka ifeoma kofi kwame mercy ngozi patience
  precious joseph emmanuel björn göran håkan jörgen ulla-britt åsa örjan lennart bengt kjell birgitta
  gunilla ingmar margareta nils-erik siv sigurður jón guðrun guðrún þór hans-jürgen jürgen günter günther
  wolfgang heinz horst dieter uwe ulrike sabine petra heike silke anke antje hartmut helmut manfred reinhold
  torben-erik aputsiaq pavia aviaja nivi naja paninnguaq inuk aqqaluk nuka ivalu jógvan hanus páll bárður
  rógvi marjun súsanna carlos jose josé luis maria-jose miguel pedro pablo antonio fernando francisco sofía
  lucia lucía isabel carmen ana paolo giovanni giuseppe francesca giulia chiara matteo lorenzo pierre jean
  jacques françois marie-claire somchai suda malee siriporn ratana pornthip nok supaporn anong maricel
  jocelyn rosalie analyn rowena
`;

const wordsOf = (list: string) => list.split(/\s+/).filter((word) => word !== "");

/** Lower-case given names. */
export const givenNames: ReadonlySet<string> = new Set([
  ...wordsOf(women),
  ...wordsOf(men),
  ...wordsOf(elsewhere),
]);

/**
 * Given names that are also a word, a month or a place: nothing by themselves where a capital
 * says nothing (at the head of a sentence), only with a surname after them.
 */
export const givenNamesThatAreWords: ReadonlySet<string> = new Set(
  wordsOf(`
    aksel alma ana ane anemone anker asha ask august axel baran bent birk bjørk bjørn bo bob bror can carol
    chen dag dalia dan deniz dina ea ebbe eik elmer else emir falk frank fred frede frej grace gunner hana
    hans hella hung iman ina inka iris jack jan jasmin jean jordan joy juni kai kaj kalle kate kato lan laue
    levi li linea liv loke luna lykke lærke madison mai maj malik mark mary max mei mercy milan mille milo
    min mina ming nick noel nok nour nur odin palle patience pelle per pil precious ravn ray regnar ro robin
    roman rosa rose rumle rune sabah saga sahar said salah salam sally sami sana sander sif sille sine singh
    siv skjold star steen stella sten stig storm sultan svend tage tao tea thi thor thors tim tom tor tora
    tore tove trang trille tue tulle tyler umut valentin van veli vibe villa viola virginia warda wayne will
    yan yara
  `),
);
