import type { Lang } from "#base/i18n.ts";
import { paths, withQuery } from "#base/paths.ts";
import { peopleTextsIn, type Role } from "#rooms/people/door.ts";
import { formatClock, formatDayAndDate } from "#shell/format/date.ts";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { eventWords } from "../event-words.ts";
import { capitalise } from "../fuzzy-words.ts";
import type { HistoryEntry } from "../history-queries.ts";
import { textsIn } from "../texts.ts";
import { type Standing, WorkFrame } from "./work-frame.tsx";

type Props = Standing & { entries: readonly HistoryEntry[]; page: number; pages: number };

export function HistoryPage({ entries, page, pages, ...standing }: Props) {
  const { context, process } = standing;
  const { lang } = context;
  const t = textsIn(lang);
  return (
    <WorkFrame {...standing} title={t.history}>
      <h1>{t.history}</h1>
      <p>{t.historyLead}</p>
      <p>
        <a href={paths.removals(process.slug)}>{t.removals}</a>
      </p>
      {entries.length === 0 ? (
        <EmptyState what={t.historyNone} />
      ) : (
        groupByDay(entries, lang).map(([day, events]) => (
          <section key={day} class="flow">
            <h2>{day}</h2>
            <ul class="flow-s">
              {events.map((entry) => (
                <li key={entry.id}>
                  <time class="meta nb" dateTime={entry.at.toISOString()}>
                    {formatClock(entry.at, lang)}
                  </time>{" "}
                  <b>{entry.actor ?? t.someone}</b> <What entry={entry} lang={lang} />
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => withQuery(paths.history(process.slug), { page: number })}
      />
    </WorkFrame>
  );
}

function What({ entry, lang }: { entry: HistoryEntry; lang: Lang }) {
  const words = eventWords[entry.kind]?.[lang];
  const { role } = entry.details;
  const roles = peopleTextsIn(lang).roles;
  const details = [
    entry.subject,
    typeof role === "string" && role in roles ? roles[role as Role].toLocaleLowerCase("da") : null,
  ].filter((detail) => detail !== null);
  return (
    <>
      {words ?? <code>{entry.kind}</code>}
      {details.length > 0 && <span>: {details.join(", ")}</span>}
    </>
  );
}

function groupByDay(entries: readonly HistoryEntry[], lang: Lang): [string, HistoryEntry[]][] {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = capitalise(formatDayAndDate(entry.at, lang));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
