/** Danish words without a subject of their own: pronouns, prepositions, conjunctions, auxiliaries, common adverbs. */
export const danishStopWords: ReadonlySet<string> = new Set(
  `
  ad af aldrig alene alle allerede alligevel alt altid altså anden andet andre at bag bare begge bl blandt blev
  blive bliver blevet blot burde bør ca da de dem den denne dens der derefter deres derfor derfra deri dermed
  derpå derved derudover desto dets dette dig din dine disse dit dog du efter egen eget egne ej eksempelvis eller
  ellers en end endda endnu endvidere ene eneste engang enhver ens ent er et eventuel eventuelt f få får fik flere
  flest fleste for foran fordi foruden fra frem fx ganske gennem generelt gik gjorde gjort god godt gode gør gøre
  gørende gå går gået ham han hans har havde have haft hel hele helt hen hende hendes her herefter herfra heri
  hermed herpå hertil herudover herunder herved hhv hos hun hvad hvem hver hverken hvert hvilke hvilken hvilket
  hvis hvor hvordan hvorefter hvorfor hvorfra hvorhen hvori hvorimod hvornår hvorved i ifølge igen igennem ikke
  imellem imens imod ind inden indenfor indtil ingen intet is især iøvrigt ja jeg jer jeres jo kan kom komme
  kommer kun kunne lad lade langs langt lav lave laver lidt lige ligesom lille længere m man mange med medens
  meget mellem men mens mere mest mht mig min mindre mindst mine mit mod mon must muligt må måske måtte ned
  nedenfor nej nemlig netop nogen noget nogle nok nu ny nye nyt når nær næste næsten o og også om omkring op os
  osv over overalt overfor pga på samme samt selv selvom selvfølgelig sidste siden sig sige siger sin sine sit
  skal skulle skønt slet som somme stadig står stor store stort større største således så sådan sådanne såsom
  tag tage tager tidligere til tilbage tit tog uanset ud uden udenfor udover under undtagen var vær være været
  ved vedr vedrørende via vil ville vi vis vist vor vore vores via yderligere
  `
    .split(/\s+/)
    .filter((word) => word !== ""),
);
