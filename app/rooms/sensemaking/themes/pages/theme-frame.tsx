import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import type { KeyDoes } from "#shell/parts/key-help/key-help.tsx";
import { SumLine } from "#shell/parts/ledger/ledger.tsx";
import { SenseTabs } from "../../tabs/sense-tabs.tsx";
import type { ThemeSum } from "../codebook-queries.ts";
import { textsIn } from "../texts.ts";

export interface ThemeScreen {
  context: SignedIn;
  process: Process;
  role: Role | null;
  sum: ThemeSum;
}

type Props = ThemeScreen & {
  title: string;
  /** The themes themselves are the first step of all pages but their own. */
  isStart?: boolean;
  keys?: readonly KeyDoes[];
  children: ComponentChildren;
};

/** A page of the themes: every statement once in the sum at its foot. */
export function ThemeFrame({ context, process, role, sum, title, isStart, keys, children }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const to = (place: string) => withQuery(paths.themePlaces(process.slug), { place });
  const crumbs = isStart ? [] : [{ href: paths.themes(process.slug), text: t.themes }];
  return (
    <WorkPage
      {...frameOf(context)}
      title={title}
      breadcrumb={[...processCrumbs(context, process), ...crumbs]}
      {...(keys ? { keys } : {})}
    >
      <ProcessNav context={context} process={process} role={role} current="coding" />
      <SenseTabs lang={lang} slug={process.slug} current="themes" />
      <h1>{title}</h1>
      {children}
      <SumLine
        terms={[
          { count: n(sum.inThemes), words: t.sumIn, href: to("in") },
          { count: n(sum.inNone), words: t.sumNone, href: to("none") },
          { count: n(sum.excluded), words: t.sumExcluded, href: to("excluded") },
        ]}
        total={{ count: n(sum.total), words: t.sumTotal, href: paths.statements(process.slug) }}
      />
    </WorkPage>
  );
}
