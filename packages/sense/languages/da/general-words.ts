/*
 * Verbs, adjectives and nouns that stand in any Danish text about any subject: what one
 * does with a matter (sikre, styrke, kræve), how it is judged (nødvendig, afgørende),
 * and the words for the matter itself (spørgsmål, mulighed). Chosen from the commonest
 * words of parliamentary Danish, with the other forms of the same words.
 */
export const danishGeneralWords: ReadonlySet<string> = new Set(
  `
  sikre sikrer sikret skabe skaber skabt skabes styrke styrker styrket løse løser løst ændre ændrer ændret
  kræve kræver krævet kræves bidrage bidrager bidraget betyde betyder betød ønske ønsker ønsket foreslå foreslår foreslået
  håbe håber gælde gælder handle handler mangle mangler manglet behøve behøver hjælpe hjælper hjulpet
  følge følger fulgt forstå forstår forstået vise viser vist virke virker starte starter startet prøve prøver
  kende kender kendt lægge lægger lagt foregå foregår føre fører ført indføre indfører indført opleve oplever oplevet
  svare svarer svaret spørge spørger spurgt nævne nævner nævnt høre hører hørt tale taler talt kigge kigger
  sørge sørger rette retter rettet sende sender sendt vælge vælger valgt vurdere vurderer vurderet vurderes
  forbedre forbedrer forbedret forbedres øge øger øget øges udvikle udvikler udviklet
  gennemføre gennemfører gennemført opnå opnår opnået sidde sidder ende ender glæde glæder dele deler
  afgørende nødvendig nødvendigt nødvendige nødvendigvis grundlæggende konkret konkrete mulig muligt mulige umulig umuligt
  nuværende kommende seneste gældende reel reelt reelle positiv positivt positive negativ negativt negative
  direkte hurtig hurtigt hurtige bestemt bestemte alvorlig alvorligt alvorlige bred bredt brede bredere
  fornuftig fornuftigt enorm enormt enorme utrolig utroligt kæmpe simpel simpelt rent ekstra fast faste samlet samlede
  enig enige glad glade forkert tydelig tydeligt tydelige markant stærk stærkt stærke
  desværre heldigvis senere rundt videre lyst særdeles
  spørgsmål spørgsmålet forslag forslaget problem problemet problemer mulighed muligheden muligheder område området områder
  situation situationen behov behovet brug grad form formen baggrund udgangspunkt eksempel eksempler eksemplet
  udfordring udfordringen udfordringer løsning løsningen løsninger sag sagen sager tilfælde fald side sted stedet steder
  grund grunde grundlag formål mål målet mening holdning tvivl betydning rolle ord tal fokus retning række par
  `
    .split(/\s+/)
    .filter((word) => word !== ""),
);
