import { formatNumber, formatPercent } from "#shell/format/number.ts";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { unknownKey } from "../compare.ts";
import { textsIn } from "../texts.ts";
import { cellWords } from "./cell-words.ts";
import type { ComparedProps } from "./groups-page.tsx";

/** Largest corrected p value of a difference that is told. */
const level = 0.05;

/** Differences that hold when it is allowed for how many were looked for; surest first. */
export function Differences({ context: { lang }, gathered, compared, to }: ComparedProps) {
  const t = textsIn(lang);
  const cells = compared.codes.flatMap((code) => code.cells.map((cell) => ({ code, cell })));
  const tested = cells.filter(({ cell }) => cell.corrected !== null);
  const held = tested
    .filter(({ cell }) => cell.corrected! <= level)
    .sort((a, b) => a.cell.corrected! - b.cell.corrected!);
  const isMore = ({ code, cell }: (typeof held)[number]) => {
    const known = code.cells.filter((one) => one.group !== null);
    const others = known.reduce((sum, one) => sum + one.of, 0) - cell.of;
    const mentions = known.reduce((sum, one) => sum + one.count, 0) - cell.count;
    return others === 0 || cell.share > mentions / others;
  };
  return (
    <section class="flow-s">
      <h2>{t.differences}</h2>
      <p class="meta">{t.differencesLead(formatNumber(tested.length, lang))}</p>
      {held.length === 0 && <p>{t.noDifferences}</p>}
      <ul>
        {held.map((one) => {
          const { code, cell } = one;
          return (
            <li key={`${code.key} ${cell.group}`}>
              <b>{gathered.codeName(code.key)}</b>
              {" – "}
              {gathered.groupName(cell.group)}
              {": "}
              <NumberLink href={to({ group: cell.group ?? unknownKey, code: code.key })}>
                {cellWords(cell, lang)}
              </NumberLink>
              {`, ${isMore(one) ? t.differs.more : t.differs.less}.`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What all groups share, whatever its volume: the smallest share in any of them, highest first. */
export function CommonGround({ context: { lang }, gathered, compared, to }: ComparedProps) {
  const t = textsIn(lang);
  const ranked = compared.codes
    .flatMap(({ key, common }) => (common ? [{ key, common }] : []))
    .sort((a, b) => b.common.share - a.common.share || (a.key < b.key ? -1 : 1));
  return (
    <section class="flow-s">
      <h2>{t.common}</h2>
      <p class="meta">{t.commonLead}</p>
      {ranked.length === 0 ? (
        <p>{t.noCommon}</p>
      ) : (
        <Table
          caption={t.common}
          captionHidden
          columns={[
            { header: t.code },
            { header: t.inGroup },
            { header: t.smallest, numeric: true },
            { header: t.statements, numeric: true },
          ]}
          rows={ranked.map(({ key, common }) => ({
            cells: [
              gathered.codeName(key),
              gathered.groupName(common.group),
              formatPercent(common.share, lang),
              <NumberLink key="n" href={to({ group: common.group ?? unknownKey, code: key })}>
                {t.countOf(formatNumber(common.count, lang), formatNumber(common.of, lang))}
              </NumberLink>,
            ],
          }))}
        />
      )}
    </section>
  );
}

/** The words each group uses more than the others, each with its list. */
export function GroupTerms({ context: { lang }, gathered, compared, to }: ComparedProps) {
  const t = textsIn(lang);
  const groups = compared.groups.filter(({ key }) => compared.terms.some((one) => one.group === key));
  return (
    <section class="flow-s">
      <h2>{t.terms}</h2>
      <p class="meta">{t.termsLead}</p>
      {groups.length === 0 && <p>{t.noTerms}</p>}
      {groups.map(({ key }) => (
        <p key={key}>
          <b>{gathered.groupName(key)}</b>
          {": "}
          {compared.terms
            .filter((one) => one.group === key)
            .map(({ term, ids }, at) => (
              <>
                {at > 0 && ", "}
                <span lang="da">{term}</span>
                {" ("}
                <NumberLink key={term} href={to({ group: key, term })}>
                  {formatNumber(ids.length, lang)}
                </NumberLink>
                {")"}
              </>
            ))}
        </p>
      ))}
    </section>
  );
}
