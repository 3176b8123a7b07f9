import { paths, withQuery } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { textsIn } from "../texts.ts";
import type { ThemePageProps } from "./theme-page-props.ts";
import { withError } from "./with-error.ts";

/** Which themes lie near, and where its statements are among the focus areas and in the ledger. */
export function ThemeAround(props: ThemePageProps & { mayCode: boolean }) {
  const { context, process, theme, areas, neighbours, cross, mayCode, errors } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const rows = [
    ...[...cross.areas]
      .sort((a, b) => b[1] - a[1])
      .map(([id, count]) => ({
        name: areas.find((area) => area.id === id)?.name ?? t.endedArea,
        count,
        narrow: { area: id } as Record<string, string>,
      })),
    ...(cross.rest > 0 ? [{ name: t.restOf, count: cross.rest, narrow: { part: "rest" } }] : []),
    ...(cross.waiting > 0 ? [{ name: t.waitingOf, count: cross.waiting, narrow: { part: "waiting" } }] : []),
  ];
  return (
    <>
      <section class="flow-s">
        <h2>{t.neighbours}</h2>
        {neighbours.length === 0 && <p class="meta">{t.noNeighbours}</p>}
        <ul class="lines">
          {neighbours.map(({ theme: other, count }) => (
            <li key={other.id}>
              <a href={paths.oneTheme(process.slug, other.number)}>
                {t.themeTitle(n(other.number), other.name)}
              </a>{" "}
              <span class="meta">{t.shares(n(count))}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="flow-s">
        <h2>{t.areasOf}</h2>
        <p class="meta">{t.areasOfLead}</p>
        {rows.length === 0 ? (
          <p>{t.noAreas}</p>
        ) : (
          <Table
            caption={t.areasOf}
            captionHidden
            fit
            columns={[{ header: t.area }, { header: t.inTheme, numeric: true }]}
            rows={rows.map(({ name, count, narrow }) => ({
              cells: [
                name,
                <a
                  key="count"
                  href={`${withQuery(paths.oneTheme(process.slug, theme.number), narrow)}#members`}
                >
                  {n(count)}
                </a>,
              ],
            }))}
          />
        )}
        {mayCode && cross.waiting > 0 && (
          <Form action={paths.themeRest(process.slug, theme.number)} label={t.layInRest(n(cross.waiting))}>
            <p class="meta">{t.layInRestLead}</p>
            <TextInput
              id="restName"
              name="name"
              label={t.restName}
              value={theme.name}
              {...withError(props.open === "rest" ? errorFor(errors, "restName") : undefined)}
            />
            <Button kind="secondary">{t.layInRest(n(cross.waiting))}</Button>
          </Form>
        )}
      </section>
    </>
  );
}
