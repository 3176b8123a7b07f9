import type { ComponentChildren } from "preact";
import { withQuery } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import type { Difference } from "../difference.ts";
import { type MoveCount, type MoveKind, moveKinds } from "../move-queries.ts";
import { textsIn } from "../texts.ts";
import { confidenceWords } from "./band-words.tsx";
import type { RunPageProps } from "./run-page.tsx";

type Props = RunPageProps & { own: string };

const pairsShown = 20;

/** The difference between two runs in plain words, each number with its list. */
export function DifferenceView(props: Props) {
  const { context, run, difference, missing, own } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  return (
    <section class="flow-s" id="difference">
      <h2>{t.compare}</h2>
      <Form method="get" action={own}>
        <TextInput
          name="against"
          id="against"
          label={t.compareWith}
          value={missing ? String(missing) : difference ? String(otherOf(difference, run.number)) : ""}
          inputMode="numeric"
          short
          error={missing ? t.noSuchRun(n(missing)) : undefined}
        />
        <Button size="small">{t.doCompare}</Button>
      </Form>
      {!difference && !missing && <p>{t.onlyRun}</p>}
      {difference && (
        <>
          <h3>{t.difference(n(difference.later.number), n(difference.earlier.number))}</h3>
          <Moves {...props} difference={difference} />
          <h3>{t.madeDifferently}</h3>
          <MadeOf {...props} difference={difference} />
        </>
      )}
    </section>
  );
}

function otherOf({ earlier, later }: Difference, own: number): number {
  return earlier.number === own ? later.number : earlier.number;
}

type Compared = Props & { difference: Difference };

function Moves({ context, areaNames, difference, run, own }: Compared) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const against = otherOf(difference, run.number);
  const to = (query: Record<string, string | undefined | null>) =>
    `${withQuery(own, { against, ...query })}#list`;
  const area = (id: string | null) => (id !== null && areaNames.get(id)) || t.formerArea;
  const total = difference.moves.reduce((sum, move) => sum + move.count, 0);
  const words = (kind: MoveKind, { from, to: into }: MoveCount, count: string): string => {
    if (kind === "area") return t.pair(count, area(from), area(into));
    return kind === "lost" ? t.outOf(count, area(from)) : t.into(count, area(into));
  };
  return (
    <>
      <p>{t.of(n(total))}</p>
      <ul>
        {moveKinds.map((kind) => {
          const pairs = joined(difference.moves.filter((move) => move.kind === kind));
          const count = pairs.reduce((sum, move) => sum + move.count, 0);
          if (count === 0) return null;
          const named = kind === "area" || kind === "gained" || kind === "lost";
          return (
            <li key={kind}>
              <NumberLink href={to({ list: kind })}>{n(count)}</NumberLink> {t.kinds[kind]}
              {named && (
                <ul>
                  {pairs.slice(0, pairsShown).map((move) => (
                    <li key={`${move.from} ${move.to}`}>
                      <a href={to({ list: kind, from: move.from, to: move.to })}>
                        {words(kind, move, n(move.count))}
                      </a>
                    </li>
                  ))}
                  {pairs.length > pairsShown && <li>…</li>}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Whatever the bands: from one area to another is one way to go. Most first. */
function joined(moves: readonly MoveCount[]): MoveCount[] {
  const pairs = new Map<string, MoveCount>();
  for (const move of moves) {
    const key = `${move.from} ${move.to}`;
    const known = pairs.get(key);
    pairs.set(key, known ? { ...known, count: known.count + move.count } : move);
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count);
}

function MadeOf({ context, difference, run, own }: Compared) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const { madeOf, earlier, later } = difference;
  const against = otherOf(difference, run.number);
  const to = (list: string) => `${withQuery(own, { against, list })}#list`;
  const lines: ComponentChildren[] = [];
  const counted = (list: "decided" | "undecided", words: string) =>
    madeOf[list].length > 0 &&
    lines.push(
      <>
        <NumberLink href={to(list)}>{n(madeOf[list].length)}</NumberLink> {words}
      </>,
    );
  counted("decided", t.decidedSince(n(later.number), n(earlier.number)));
  counted("undecided", t.undecidedSince);
  if (madeOf.areasNew.length > 0) lines.push(t.areasNew(madeOf.areasNew.join(", ")));
  if (madeOf.areasGone.length > 0) lines.push(t.areasGone(madeOf.areasGone.join(", ")));
  if (madeOf.areasEdited.length > 0) lines.push(t.areasEdited(madeOf.areasEdited.join(", ")));
  const from = (pair: [number, number]) =>
    [confidenceWords(pair[0], lang), confidenceWords(pair[1], lang)] as const;
  if (madeOf.sure) lines.push(t.sureMoved(...from(madeOf.sure)));
  if (madeOf.suggestion) lines.push(t.suggestionMoved(...from(madeOf.suggestion)));
  if (madeOf.parameters.length > 0) lines.push(t.parametersMoved(madeOf.parameters.join(", ")));
  if (madeOf.background) lines.push(t.otherBackground);
  if (madeOf.version) lines.push(t.otherVersion);
  if (lines.length === 0) return <p>{t.madeAlike}</p>;
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
