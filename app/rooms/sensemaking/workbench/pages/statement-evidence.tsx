import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Said } from "#shell/parts/quote/quote.tsx";
import { nearKept } from "../../proposing/near-kept.ts";
import { textsIn } from "../../texts.ts";
import type { NearStatement } from "../near-queries.ts";
import { sharedBetween } from "../shared-between.ts";
import type { CodingPageProps } from "./coding-page.tsx";

/** So near in thousandths, two statements say the same in nearly the same words. */
const nearlyEqual = 750;
const shownEach = 3;

/** Statements like the one at hand: those nearly equal, and those people have confirmed, with the words they share. */
export function StatementEvidence(props: CodingPageProps) {
  const { context, view } = props;
  const t = textsIn(context.lang);
  const equal = view.near.filter((one) => one.nearness >= nearlyEqual);
  const confirmed = view.near.filter((one) => one.nearness < nearlyEqual && one.confirmed.length > 0);
  if (equal.length + confirmed.length === 0) return null;
  return (
    <section class="flow-s" aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">{t.alike}</h2>
      <Alike
        {...props}
        heading={equal.length < nearKept ? t.nearlyEqual(equal.length) : t.nearlyEqualMore(equal.length)}
        statements={equal}
      />
      <Alike {...props} heading={t.confirmedAlike(confirmed.length)} statements={confirmed} />
    </section>
  );
}

function Alike({
  context,
  process,
  view,
  heading,
  statements,
}: CodingPageProps & { heading: string; statements: NearStatement[] }) {
  const { lang } = context;
  const t = textsIn(lang);
  const shown = statements.flatMap((one) => {
    const statement = view.texts.get(one.id);
    return statement ? [{ ...one, statement }] : [];
  });
  if (shown.length === 0) return null;
  const areaName = (id: string) => view.areas.find((area) => area.id === id)?.name ?? t.endedArea;
  return (
    <>
      <h3 class="meta">{heading}</h3>
      <ul class="move-list">
        {shown.slice(0, shownEach).map(({ id, confirmed, statement }) => {
          const words = sharedBetween(statement.text, view.statement.text);
          return (
            <li key={id}>
              <span>
                <Said text={statement.text} lang="da" />
                {words.length > 0 && <span class="meta proposal-why">{t.sharedWords(words.join(", "))}</span>}
              </span>
              <span class="meta">
                {confirmed.length > 0 ? confirmed.map(areaName).join(", ") : t.notDecided}
                {" · "}
                <a href={paths.codingAct(process.slug, id)}>{t.no(formatNumber(statement.number, lang))}</a>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
