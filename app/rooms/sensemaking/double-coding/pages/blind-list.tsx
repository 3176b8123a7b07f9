import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Inbox } from "#shell/parts/inbox/inbox.tsx";
import { pagesOf } from "#shell/parts/pagination/pages-of.ts";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { blindPageSize } from "../blind-view.ts";
import { isJudged } from "../sample.ts";
import { textsIn } from "../texts.ts";
import type { BlindPageProps } from "./blind-page.tsx";

/** The sample in its drawn order, and what of it is coded by oneself. */
export function BlindList({ context, process, view }: BlindPageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const { members, member, listed, at, sample } = view;
  const to = (position: number) => paths.sampleStatement(process.slug, sample.number, position);
  const first = Math.floor(at / blindPageSize) * blindPageSize;
  return (
    <div class="flow-s">
      <h2 id="inbox-heading">{t.list}</h2>
      <Inbox
        label={t.listLabel}
        items={listed.map((one, index) => ({
          id: String(one.member.position),
          href: to(one.member.position),
          meta: `${formatNumber(first + index + 1, lang)} · ${isJudged(one.member) ? t.done : t.notDone}`,
          text: one.text,
          lang: "da",
          current: one.member.position === member.position,
        }))}
      />
      <Pagination
        page={Math.floor(at / blindPageSize) + 1}
        pages={pagesOf(members.length, blindPageSize)}
        hrefOf={(page) => to(members[(page - 1) * blindPageSize]!.position)}
      />
    </div>
  );
}
