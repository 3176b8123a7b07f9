import type { ExchangeCode } from "../exchange-data.ts";
import { exchangeTexts, textsIn } from "../texts.ts";

type Words = Pick<ExchangeCode, "definition" | "useWhen" | "notWhen">;

/** REFI-QDA gives a code one description: definition, then when to use it and when not, each under its own words. */
export function describeCode({ definition, useWhen, notWhen }: Words, language: "da" | "en"): string {
  const t = textsIn(language);
  return [definition, useWhen && `${t.useWhen}: ${useWhen}`, notWhen && `${t.notWhen}: ${notWhen}`]
    .filter(Boolean)
    .join("\n\n");
}

/** The way back, in whichever language it was written. A description of another shape is all definition. */
export function readDescription(description: string): Words {
  const words: Words = { definition: "", useWhen: "", notWhen: "" };
  const left: string[] = [];
  let into: keyof Words | null = null;
  for (const paragraph of description.split("\n\n")) {
    const found = labelled(paragraph);
    if (found && words[found.into] === "") {
      into = found.into;
      words[into] = found.text;
    } else if (into === null) left.push(paragraph);
    else words[into] += `\n\n${paragraph}`;
  }
  return { ...words, definition: left.join("\n\n") };
}

function labelled(paragraph: string): { into: "useWhen" | "notWhen"; text: string } | null {
  for (const t of Object.values(exchangeTexts))
    for (const into of ["useWhen", "notWhen"] as const)
      if (paragraph.startsWith(`${t[into]}: `)) return { into, text: paragraph.slice(t[into].length + 2) };
  return null;
}
