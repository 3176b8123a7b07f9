import type { SignedIn } from "#base/context.ts";
import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import type { CaseNumber, Section } from "#formats/reading.ts";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import type { AgendaItem, Meeting } from "../meeting.ts";
import { textsIn } from "../texts.ts";
import { Enclosures } from "./enclosures.tsx";
import { ItemSection } from "./item-section.tsx";
import { MeetingFrame, type Where } from "./meeting-frame.tsx";
import { itemName, meetingName } from "./meeting-name.ts";
import { OutcomeSummary } from "./outcome-summary.tsx";
import { SourceLink } from "./source-link.tsx";

type Props = {
  context: SignedIn;
  where: Where;
  meeting: Meeting;
  item: AgendaItem;
  /** All items of the meeting, for the way to the next. */
  items: AgendaItem[];
};

export function AgendaItemPage({ context, where, meeting, item, items }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const { slug, process } = where;
  const { content, documentId } = item;
  const { caseNumber, sections } = content;
  const name = itemName(content, lang);
  const at = items.findIndex((each) => each.id === item.id);
  const source = (start: number | null, about?: string) =>
    process && (
      <SourceLink
        slug={slug}
        documentId={documentId}
        start={start}
        text={t.seeSource}
        {...(about ? { about } : {})}
      />
    );
  // Recommendations, outcome and enclosures stand in their sections; a reading without the section still shows them.
  const has = (kind: Section["kind"]) => sections.some((section) => section.kind === kind);
  const shown = [...sections, ...withoutHome(item, has, t.recommendations)];
  return (
    <MeetingFrame
      context={context}
      where={where}
      title={name}
      steps={[{ href: paths.meeting(slug, meeting.id), text: meetingName(meeting, lang) }]}
    >
      <PageHead title={name} act={source(content.span.start)} />
      <KeyValues
        label={t.item}
        items={[
          { key: t.presenter, value: content.presenter ?? t.notWritten },
          { key: t.caseNumber, value: caseNumber?.text ?? t.notWritten },
          ...caseParts(caseNumber, t),
        ]}
      />
      <OutcomeSummary lang={lang} outcome={content.outcome} withWords={!has("outcome")} source={source} />
      <div class="flow-l">
        {shown.map((section, index) => (
          <ItemSection key={index} lang={lang} section={section} item={content} source={source} />
        ))}
        {!has("enclosure") && <Enclosures lang={lang} enclosures={content.enclosures} level="h2" />}
      </div>
      <nav aria-label={t.neighbours} class="row row-apart">
        <Neighbour lang={lang} slug={slug} item={items[at - 1]} text={t.before} />
        <Neighbour lang={lang} slug={slug} item={items[at + 1]} text={t.after} />
      </nav>
    </MeetingFrame>
  );
}

function Neighbour({
  lang,
  slug,
  item,
  text,
}: {
  lang: Lang;
  slug: string;
  item: AgendaItem | undefined;
  text: string;
}) {
  if (!item) return <span />;
  return (
    <a href={paths.agendaItem(slug, item.id)}>
      {text}: {itemName(item.content, lang)}
    </a>
  );
}

/** Other grammars than KLE keep only the text; then there are no parts to tell. */
function caseParts(caseNumber: CaseNumber | null, t: ReturnType<typeof textsIn>) {
  if (!caseNumber) return [];
  const { kle, facet, number, year } = caseNumber;
  return [
    { key: t.kle, value: kle },
    { key: t.facet, value: facet },
    { key: t.runningNumber, value: number },
    { key: t.year, value: year },
  ].filter((part) => part.value !== null);
}

function withoutHome(item: AgendaItem, has: (kind: Section["kind"]) => boolean, title: string): Section[] {
  if (item.content.recommendations.length === 0 || has("recommendation")) return [];
  return [{ kind: "recommendation", title, text: "", spans: [], subheadings: [] }];
}
