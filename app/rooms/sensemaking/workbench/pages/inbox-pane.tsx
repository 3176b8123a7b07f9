import { paths, withQuery } from "#base/paths.ts";
import { titleOf } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button, shortcutAttributes } from "#shell/parts/button/button.tsx";
import { CountTabs } from "#shell/parts/count-tabs/count-tabs.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Inbox } from "#shell/parts/inbox/inbox.tsx";
import { Kbd } from "#shell/parts/kbd/kbd.tsx";
import { textsIn as commentTextsIn } from "../../comments/texts.ts";
import { textsIn } from "../../texts.ts";
import { inboxPageSize } from "../inbox-queries.ts";
import { keepPlace } from "../keep-place.ts";
import { pileNames } from "../pile.ts";
import type { CodingPageProps } from "./coding-page.tsx";
import { PileWords } from "./pile-words.tsx";

/** The inbox: piles with their counts, a search, and the page of statements around the one at hand. */
export function InboxPane({ context, process, view, filter }: CodingPageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const { inbox, texts, titles, statement } = view;
  const here = paths.coding(process.slug);
  const number = (value: number) => formatNumber(value, lang);
  const sourceTitle = (id: string) => {
    const found = texts.get(id);
    return found ? titleOf(titles, found, lang) : "";
  };
  const to = (id: string) => withQuery(paths.codingAct(process.slug, id), { ...filter });
  return (
    <div class="flow-s">
      <h2 id="inbox-heading">
        {t.inbox} <span class="meta">{t.waitingCount(number(view.ledger.waiting))}</span>
      </h2>
      <CountTabs
        label={t.choosePile}
        items={pileNames.map((pile) => ({
          href: withQuery(here, { pile, words: filter.words, order: filter.order }),
          count: number(inbox.counts[pile]),
          text: t.piles[pile],
          current: filter.pile === pile,
        }))}
      />
      <RunLine context={context} process={process} view={view} filter={filter} />
      {view.run !== null && <PileWords context={context} process={process} view={view} filter={filter} />}
      {view.run !== null && (
        <p class="meta">
          {t.order}{" "}
          {filter.order ? (
            <>
              <a href={withQuery(here, { pile: filter.pile, words: filter.words })}>{t.byNumber}</a> ·{" "}
              <b>{t.byTeaching}</b>
            </>
          ) : (
            <>
              <b>{t.byNumber}</b> ·{" "}
              <a href={withQuery(here, { words: filter.words, order: "teaching" })}>{t.byTeaching}</a>
            </>
          )}
        </p>
      )}
      {view.toYou > 0 && (
        <p>
          <a href={paths.commentsToYou(process.slug)}>
            {commentTextsIn(lang).toYouCount(number(view.toYou))}
          </a>
        </p>
      )}
      {filter.among && view.preview && (
        <p>
          {t.amongOnly(view.preview.moves.length)}{" "}
          {view.preview.act.statementId && (
            <a
              href={withQuery(paths.codingAct(process.slug, view.preview.act.statementId), {
                moved: filter.among,
              })}
            >
              {t.toCorrection}
            </a>
          )}{" "}
          <a href={here}>{t.showAll}</a>
        </p>
      )}
      <Form
        action={here}
        method="get"
        hidden={keepPlace({ pile: filter.pile, order: filter.order })}
        label={t.search}
        class="flow-s"
      >
        {/* Without an id of its own the field is not given focus again on the next page, so that keys work there. */}
        <label class="form-label">
          {t.search} <Kbd decoration>/</Kbd>
          <input
            class="form-input"
            type="search"
            name="words"
            value={filter.words ?? ""}
            {...shortcutAttributes("/")}
          />
        </label>
        <Button size="small">{t.searchButton}</Button>
      </Form>
      {filter.words && (
        <p class="meta">
          {t.searchedFor(filter.words)} <a href={withQuery(here, { pile: filter.pile })}>{t.showAll}</a>
        </p>
      )}
      <Inbox
        label={t.inboxList}
        items={inbox.items.map((item) => ({
          id: item.id,
          href: to(item.id),
          meta: [sourceTitle(item.id), t.no(number(item.number))].join(" · "),
          text: preview(texts.get(item.id)?.text ?? ""),
          lang: "da",
          current: item.id === statement.id,
        }))}
      />
      {(inbox.previousPage || inbox.nextPage) && (
        <nav class="row" aria-label={t.inboxPages}>
          {inbox.previousPage && <a href={to(inbox.previousPage)}>{t.earlier(inboxPageSize)}</a>}
          {inbox.nextPage && <a href={to(inbox.nextPage)}>{t.later(inboxPageSize)}</a>}
        </nav>
      )}
    </div>
  );
}

/** Which run the piles come from, and how to have another. The words change, the place does not. */
function RunLine({ context, process, view, filter }: CodingPageProps) {
  const t = textsIn(context.lang);
  const { run, job, statement, mayCode, areas } = view;
  if (areas.length === 0) return null;
  const said =
    job === "waiting"
      ? t.runUnderWay
      : job === "gaveUp"
        ? t.runGaveUp
        : run === null
          ? t.noRunYet
          : t.pilesFrom(formatNumber(run, context.lang));
  return (
    <div>
      <p class="meta">{said}</p>
      {mayCode &&
        (job === "waiting" ? (
          <p class="meta">{t.runWait}</p>
        ) : (
          <Form
            action={paths.codingPropose(process.slug)}
            hidden={{ at: statement.id, ...keepPlace(filter) }}
          >
            <Button kind="link">{t.askAgain}</Button>
          </Form>
        ))}
    </div>
  );
}

/** Two lines are shown; the whole of a long statement would weigh for nothing. */
function preview(text: string): string {
  const signs = [...text];
  return signs.length <= 160 ? text : `${signs.slice(0, 160).join("")}…`;
}
