import type { Language } from "#sense/languages/language.ts";

/** German only as far as the benches need it: generic endings and the commonest words. */
export const german: Language = {
  code: "de",
  stem: stemGerman,
  stopWords: new Set(
    `
    aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bin
    bis bist bitte bzw da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darf darum das dass
    daß davon dazu dein deine dem den denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses
    doch dort du durch dürfen eben ebenso ein eine einem einen einer eines einfach einige er es etwa etwas euch euer
    für ganz gar gegen gerade gibt hab habe haben hat hatte hätte hätten her hier hin hinter ich ihm ihn ihnen ihr
    ihre ihrem ihren ihrer im immer in ins ist ja je jede jedem jeden jeder jedes jedoch jetzt kann kaum kein keine
    keinem keinen keiner könnte könnten können leider man mal mehr mein meine meist mich mir mit muss müssen müsste
    nach nachdem nicht nichts noch nun nur ob oder oft ohne schon sehr sein seine seinem seinen seiner seit sich sie
    sind so sodass solche soll sollen sollte sollten sondern sonst sowie statt trotz über um und uns unser unsere
    unter viel viele vielen vom von vor wann war waren warum was wegen weil weiter welche welcher wenn wer werden
    wie wieder will wir wird wo wurde wurden würde würden während zu zum zur zwar zwischen
    `
      .split(/\s+/)
      .filter((word) => word !== ""),
  ),
  stopPhrases: [],
  turningWords: new Set("nicht kein keine keinen nie ohne gegen mehr weniger größer kleiner".split(" ")),
  joints: ["", "s", "n", "en", "e", "es"],
};

const endings = ["ungen", "ern", "em", "en", "er", "es", "e", "s", "n"];

function stemGerman(word: string): string {
  const plain = word.replaceAll("ä", "a").replaceAll("ö", "o").replaceAll("ü", "u").replaceAll("ß", "ss");
  const ending = endings.find(
    (candidate) => plain.endsWith(candidate) && plain.length - candidate.length >= 4,
  );
  if (ending === undefined) return plain;
  return ending === "ungen" ? plain.slice(0, -2) : plain.slice(0, -ending.length);
}
