import { paths, withQuery } from "#base/paths.ts";
import { contributionTextsIn } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Badge } from "#shell/parts/badge/badge.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { textsIn } from "../texts.ts";
import { SearchForm } from "./search-form.tsx";
import { StatementLines } from "./statement-lines.tsx";
import { membersPerPage, type ThemePageProps } from "./theme-page-props.ts";
import { withError } from "./with-error.ts";

/** The statements of a theme, to be confirmed, refused, moved or split off, one or many at a time. */
export function ThemeMembers(props: ThemePageProps & { mayCode: boolean }) {
  const {
    context,
    process,
    theme,
    book,
    members,
    listed,
    words,
    page,
    titles,
    counts,
    mayCode,
    errors,
    narrow,
    areas,
  } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const here = paths.oneTheme(process.slug, theme.number);
  const stateOf = new Map(members.map((member) => [member.statementId, member]));
  const { part, area, channel } = narrow;
  const only =
    areas.find((one) => one.id === area)?.name ??
    (area
      ? t.endedArea
      : channel
        ? (contributionTextsIn(lang).channels[channel] ?? channel)
        : part &&
          {
            confirmed: t.confirmedCount,
            placed: t.placedCount,
            waiting: t.waitingOf,
            rest: t.restOf,
            noArea: t.mapNoArea,
          }[part]);
  const others = book.filter((one) => !one.retired && one.id !== theme.id);
  const list = (
    <StatementLines
      context={context}
      slug={process.slug}
      statements={members.map((member) => member.statement)}
      titles={titles}
      choosable={mayCode}
      under={(statement) => {
        const member = stateOf.get(statement.id)!;
        return (
          <div class="row">
            <Badge>{t.memberStates[member.state]}</Badge>
            {member.state === "placed" && <span class="meta">{member.firm ? t.firm : t.loose}</span>}
            {mayCode && (
              <>
                {member.state === "placed" && (
                  <Button
                    kind="link"
                    name="confirm"
                    value={statement.id}
                    hiddenWords={t.statementNo(n(statement.number))}
                  >
                    {t.confirm}
                  </Button>
                )}
                <Button
                  kind="link"
                  name="reject"
                  value={statement.id}
                  hiddenWords={t.statementNo(n(statement.number))}
                >
                  {t.reject}
                </Button>
              </>
            )}
          </div>
        );
      }}
    />
  );
  return (
    <section class="flow-s" id="members" tabindex={-1}>
      <h2>
        {t.members} <span class="quiet">{n(listed)}</span>
      </h2>
      {counts.all === 0 ? (
        <EmptyState
          what={t.noMembers}
          next={
            !theme.retired && (
              <a href={withQuery(paths.themePlaces(process.slug), { place: "none" })}>{t.noMembersNext}</a>
            )
          }
        />
      ) : (
        <SearchForm lang={lang} action={`${here}#members`} words={words} clear={`${here}#members`} />
      )}
      {only && (
        <p>
          {t.onlyThose(only)} <a href={`${here}#members`}>{t.showAll}</a>
        </p>
      )}
      {counts.all > 0 && listed === 0 && <p>{t.nothingFound}</p>}
      {listed > 0 && !mayCode && list}
      {listed > 0 && mayCode && (
        <Form
          action={paths.themeMembers(process.slug, theme.number)}
          hidden={{ page, ...(words ? { words } : {}) }}
          label={t.members}
        >
          {/* Enter in a field presses the first button of a form: this one says nothing, the fields do. */}
          <button type="submit" hidden />
          {list}
          <section class="panel flow" aria-label={t.withChosen}>
            <h3>{t.withChosen}</h3>
            <FormActions>
              <Button name="what" value="confirm" shortcut="B">
                {t.confirmChosen}
              </Button>
              <Button name="what" value="reject" kind="secondary" shortcut="X">
                {t.rejectChosen}
              </Button>
            </FormActions>
            {others.length > 0 && (
              <>
                <Select
                  id="to"
                  label={t.moveTo}
                  optional
                  {...withError(errorFor(errors, "to"))}
                  options={[
                    { value: "", text: t.chooseTheme },
                    ...others.map((one) => ({
                      value: String(one.number),
                      text: t.themeTitle(n(one.number), one.name),
                    })),
                  ]}
                />
                <Button name="what" value="move" kind="secondary">
                  {t.moveChosen}
                </Button>
              </>
            )}
            <TextInput
              id="splitName"
              name="name"
              label={t.splitName}
              hint={t.splitHint}
              optional
              {...withError(props.open === "members" ? errorFor(errors, "splitName") : undefined)}
            />
            <Button name="what" value="split" kind="secondary">
              {t.splitChosen}
            </Button>
          </section>
        </Form>
      )}
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(listed / membersPerPage))}
        hrefOf={(at) =>
          `${withQuery(here, { words, part, area, channel, page: at === 1 ? null : at })}#members`
        }
      />
    </section>
  );
}
