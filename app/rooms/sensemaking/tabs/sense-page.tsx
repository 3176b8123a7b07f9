import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { SumLine } from "#shell/parts/ledger/ledger.tsx";
import { countParts, type Ledger } from "../ledger/ledger.ts";
import { textsIn } from "../texts.ts";
import { type SensePageName, SenseTabs } from "./sense-tabs.tsx";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  current: SensePageName;
  title: string;
  /** Steps between the process and this page. */
  crumbs?: { href: string; text: string }[];
  /** Where every statement is: the sum stands at the foot of whatever counts statements. */
  ledger: Ledger;
  children: ComponentChildren;
};

/** A page about what statements are about, with the ledger's sum at its foot. */
export function SensePage({ context, process, role, current, title, crumbs = [], ledger, children }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const number = (value: number) => formatNumber(value, lang);
  const to = (place: string) => withQuery(paths.ledger(process.slug), { place });
  return (
    <WorkPage
      {...frameOf(context)}
      title={title}
      breadcrumb={[...processCrumbs(context, process), ...crumbs]}
    >
      <ProcessNav context={context} process={process} role={role} current="coding" />
      <SenseTabs lang={lang} slug={process.slug} current={current} />
      <h1>{title}</h1>
      {children}
      <SumLine
        terms={[
          { count: number(ledger.coded), words: t.coded, href: to("coded") },
          { count: number(ledger.waiting), words: t.waiting, href: to("waiting") },
          { count: number(countParts(ledger.rest)), words: t.rest, href: to("rest") },
          { count: number(countParts(ledger.excluded)), words: t.excluded, href: to("excluded") },
        ]}
        total={{ count: number(ledger.total), words: t.statements, href: paths.ledger(process.slug) }}
      />
    </WorkPage>
  );
}
