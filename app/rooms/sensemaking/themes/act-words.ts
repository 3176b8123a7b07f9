import type { Lang } from "#base/i18n.ts";
import { formatNumber } from "#shell/format/number.ts";
import type { CodebookAct } from "./act-queries.ts";
import { textsIn } from "./texts.ts";

/** What an act of the codebook did, in words that follow a person's name. */
export function actWords(act: CodebookAct, lang: Lang): string {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const ref = ({ number, name }: { number: number; name: string }) => t.themeRef(n(number), name);
  const { kind, entries, codings, answers } = act;
  const laid = codings.filter(({ state }) => state === "placed" || state === "confirmed");
  const taken = codings.filter(({ state }) => state === "withdrawn" || state === "rejected");
  const sum = (of: typeof codings) => n(of.reduce((all, { count }) => all + count, 0));
  const [first] = entries;
  switch (kind) {
    case "add":
      if (entries.length > 1) return t.acted.addMany(n(entries.length), sum(laid));
      return t.acted.add(first ? ref(first) : "");
    case "retire":
    case "restore":
      return t.acted[kind](first ? ref(first) : "");
    case "accept":
      if (entries.length === 0) return t.acted.join(sum(laid), laid[0] ? ref(laid[0]) : "");
      if (entries.length > 3) return t.acted.acceptMany(n(entries.length), sum(laid));
      return t.acted.accept(listed(entries.map(ref), t.and), sum(laid));
    case "decline": {
      const [answer] = answers;
      const themes = listed(
        (answer?.themes ?? []).map((number) => t.no(n(number))),
        t.and,
      );
      return t.acted.decline(
        answer ? (t.proposedKinds[answer.kind]?.(n(answer.statements), themes) ?? "") : "",
      );
    }
    case "edit":
      if (!first) return "";
      return first.before !== null && first.before !== first.name
        ? t.acted.rename(first.before, ref(first))
        : t.acted.edit(ref(first));
    case "merge": {
      const from = entries.find((entry) => entry.into !== null);
      const into = codings.find(({ number }) => number === from?.into);
      return t.acted.merge(from ? ref(from) : "", into ? ref(into) : t.no(n(from?.into ?? 0)), sum(laid));
    }
    case "split": {
      const from = taken[0];
      return t.acted.split(first ? ref(first) : "", from ? ref(from) : "", sum(taken));
    }
    case "confirm":
      return t.acted.confirm(sum(laid), laid[0] ? ref(laid[0]) : "");
    case "reject":
    case "withdraw":
      return t.acted[kind](sum(taken), taken[0] ? ref(taken[0]) : "");
    case "import":
      return t.acted.import(n(entries.length), sum(laid));
    case "move":
      return t.acted.move(sum(taken), taken[0] ? ref(taken[0]) : "", laid[0] ? ref(laid[0]) : "");
  }
}

function listed(words: readonly string[], and: string): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;
}
