import type { AgreementReport } from "#sense/agreement/agree-csv.ts";
import type { CodeAgreement } from "#sense/agreement/code-agreement.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Table } from "#shell/parts/table/table.tsx";
import { exclusionCode } from "../measure.ts";
import { textsIn } from "../texts.ts";
import type { AgreementPageProps } from "./agreement-page.tsx";

/** Used less than this, an area's own alpha says little. */
const fewUses = 10;

/** Each area by itself: the two people, and the machine beside them. */
export function CodeTable({ context, view }: AgreementPageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const { people, firstMachine, secondMachine } = view.sample.result!;
  const of = (report: AgreementReport | null, code: string) => report?.codes.find((one) => one.code === code);
  const figure = (one: CodeAgreement | undefined) =>
    one === undefined || one.alpha === null ? "–" : formatNumber(one.alpha, lang, 2);
  const number = (value: number) => formatNumber(value, lang);
  const codes = [
    ...new Set(
      [people, firstMachine, secondMachine].flatMap((report) => report?.codes.map((one) => one.code) ?? []),
    ),
  ];
  return (
    <section class="flow-s" aria-labelledby="codes-heading">
      <h2 id="codes-heading">{t.codesHead}</h2>
      <p>{t.codesLead}</p>
      <Table
        caption={t.codesCaption}
        captionHidden
        columns={[
          { header: t.code },
          { header: t.used, numeric: true },
          { header: t.equal, numeric: true },
          { header: t.alphaPeople, numeric: true },
          { header: t.alphaMachine, numeric: true },
          { header: t.alphaSecondMachine, numeric: true },
        ]}
        rows={codes.map((code) => {
          const one = of(people, code);
          const used = one?.used ?? 0;
          return {
            cells: [
              code === exclusionCode ? t.excluded : code,
              used < fewUses ? (
                <>
                  {number(used)} <span class="meta">{t.few}</span>
                </>
              ) : (
                number(used)
              ),
              one ? t.equalOf(number(one.equalPairs), number(one.pairs)) : "–",
              figure(one),
              figure(of(firstMachine, code)),
              figure(of(secondMachine, code)),
            ],
          };
        })}
      />
      <p class="meta">{t.restNote}</p>
    </section>
  );
}
