import { paths, withQuery } from "#base/paths.ts";
import type { Place } from "#sense/preview-correction.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Moves } from "#shell/parts/moves/moves.tsx";
import { Said } from "#shell/parts/quote/quote.tsx";
import type { Move } from "../../coding/correct.ts";
import { textsIn } from "../../texts.ts";
import { keepPlace } from "../keep-place.ts";
import type { CodingPageProps } from "./coding-page.tsx";

/** So many that the buttons under them are in view; the rest unfold, and thousands would weigh for nothing. */
const movesShown = 4;
const movesUnfolded = 100;

/** What a correction could do to others. Doing nothing is the default; looking one by one, only what it would do here. */
export function MovesPanel(props: CodingPageProps & { next: string | null }) {
  const { context, process, view, filter, next } = props;
  const t = textsIn(context.lang);
  const { preview, statement, mayCode, later } = view;
  if (later) return <MovesLater {...props} act={later} />;
  if (!preview || preview.moves.length === 0) return null;
  const count = preview.moves.length;
  const oneByOne = filter.among !== undefined;
  const here = preview.moves.filter((move) => move.id === statement.id);
  if (oneByOne && here.length === 0) return null;
  const shown = oneByOne ? here : preview.moves.slice(0, movesShown);
  const more = oneByOne ? [] : preview.moves.slice(movesShown, movesUnfolded);
  const hidden = { ...keepPlace(filter), because: preview.act.id, at: statement.id };
  return (
    <div id="moves">
      <Moves
        id="moves-heading"
        heading={oneByOne ? t.wouldMoveThis : t.canMove(count)}
        note={t.nothingMoved}
        moves={shown.map((move) => lineOf(props, move))}
        actions={
          <>
            {mayCode && (
              <Form action={paths.codingRun(process.slug)} hidden={hidden} label={t.moveAll(count)}>
                <Button kind="primary" size="small" shortcut="A">
                  {t.moveAll(count)}
                </Button>
              </Form>
            )}
            {!oneByOne && (
              <ButtonLink
                size="small"
                shortcut="S"
                href={withQuery(paths.coding(process.slug), { among: preview.act.id })}
              >
                {t.oneByOne}
              </ButtonLink>
            )}
            {!oneByOne && (
              <ButtonLink size="small" shortcut="Enter" href={next ?? paths.coding(process.slug)}>
                {t.onlyThis}
              </ButtonLink>
            )}
            {more.length > 0 && (
              <Details summary={t.whereOthersGo(formatNumber(count - shown.length, context.lang))}>
                <ul class="move-list">
                  {more.map((move) => {
                    const line = lineOf(props, move);
                    return (
                      <li key={line.id}>
                        <Said text={line.text} lang={line.lang} />
                        <span class="meta">
                          {line.from} → {line.to}
                        </span>
                      </li>
                    );
                  })}
                </ul>
                {count > movesUnfolded && (
                  <p class="meta">{t.andMore(formatNumber(count - movesUnfolded, context.lang))}</p>
                )}
              </Details>
            )}
          </>
        }
      />
    </div>
  );
}

/** Among thousands it takes a moment to see what a correction moves: the page does not wait for it. */
function MovesLater({ context, process, view, filter, act }: CodingPageProps & { act: string }) {
  const t = textsIn(context.lang);
  const look = withQuery(paths.codingAct(process.slug, view.statement.id), {
    ...filter,
    moved: act,
    look: "yes",
  });
  return (
    <div data-module="fetch-part" data-from={look} data-part="moves" data-none={t.movesNone}>
      <p class="meta">
        {t.movesLater} <a href={look}>{t.movesLook}</a>
      </p>
    </div>
  );
}

function lineOf(props: CodingPageProps, { id, text, from, to }: Move) {
  return { id, text, lang: "da", from: nameOf(props, from, to), to: nameOf(props, to, from) };
}

function nameOf({ context, view }: CodingPageProps, place: Move["from"], other: Place): string {
  const t = textsIn(context.lang);
  if (place.band === "rest") return t.noProposalShort;
  const name = view.areas.find((area) => area.id === place.areaId)?.name ?? t.endedArea;
  const sameArea = other.band !== "rest" && other.areaId === place.areaId;
  return sameArea ? `${name} (${t.piles[place.band].toLocaleLowerCase(context.lang)})` : name;
}
