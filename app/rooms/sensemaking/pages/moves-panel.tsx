import { paths } from "#base/paths.ts";
import type { Place } from "#sense/preview-correction.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Moves } from "#shell/parts/moves/moves.tsx";
import { textsIn } from "../texts.ts";
import type { CodingPageProps } from "./coding-page.tsx";

const movesShown = 14;

/** What the correction just made could do to others. Doing nothing is the default. */
export function MovesPanel({
  context,
  process,
  view,
  filter,
  next,
}: CodingPageProps & { next: string | null }) {
  const t = textsIn(context.lang);
  const { moves, areas, statement, mayCode } = view;
  if (!moves || moves.moves.length === 0) return null;
  const count = moves.moves.length;
  const shown = moves.moves.slice(0, movesShown);
  const hidden = {
    because: moves.act.id,
    at: statement.id,
    pile: filter.pile ?? "",
    words: filter.words ?? "",
  };
  const nameOf = (place: Place, other: Place) => {
    if (place.band === "rest") return t.noProposalShort;
    const name = areas.find((area) => area.id === place.areaId)?.name ?? t.endedArea;
    const sameArea = other.band !== "rest" && other.areaId === place.areaId;
    return sameArea ? `${name} (${t.piles[place.band].toLocaleLowerCase(context.lang)})` : name;
  };
  return (
    <Moves
      id="moves-heading"
      heading={t.canMove(count)}
      note={t.nothingMoved}
      moves={shown.map((move) => ({
        id: move.id,
        text: move.text,
        lang: "da",
        from: nameOf(move.from, move.to),
        to: nameOf(move.to, move.from),
      }))}
      actions={
        <>
          {count > shown.length && (
            <p class="meta">{t.andMore(formatNumber(count - shown.length, context.lang))}</p>
          )}
          {mayCode && (
            <Form action={paths.codingRun(process.slug)} hidden={hidden} label={t.moveAll(count)}>
              <Button kind="primary" size="small" shortcut="A">
                {t.moveAll(count)}
              </Button>
            </Form>
          )}
          <ButtonLink size="small" shortcut="Enter" href={next ?? paths.coding(process.slug)}>
            {t.onlyThis}
          </ButtonLink>
        </>
      }
    />
  );
}
