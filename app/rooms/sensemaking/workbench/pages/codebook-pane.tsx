import { paths, withQuery } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Codebook } from "#shell/parts/codebook/codebook.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { countParts } from "../../ledger/ledger.ts";
import { textsIn } from "../../texts.ts";
import { keepPlace } from "../keep-place.ts";
import { CodeSearch } from "./code-search.tsx";
import { CodeWords } from "./code-words.tsx";
import { Codes } from "./codes.tsx";
import type { CodingPageProps } from "./coding-page.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { codingForm } from "./statement-proposals.tsx";

const usedOffered = 5;

/** What a statement can be laid in: areas by number key, the rest by name, outside by reason. Readers see the counts alone. */
export function CodebookPane(props: CodingPageProps) {
  const { context, process, view, filter, form } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { areas, areaCounts, standing, statement, ledger, mayCode } = view;
  const number = (value: number) => formatNumber(value, lang);
  const action = paths.codingAct(process.slug, statement.id);
  const place = keepPlace(filter);
  const confirmed = standing.filter((coding) => coding.state === "confirmed");
  // The area at hand: the one last laid on, or else the one proposed.
  const proposed = view.proposal?.band === "rest" ? undefined : view.proposal?.areaId;
  const atHand = confirmed.findLast((coding) => coding.areaId !== null)?.areaId ?? proposed;
  return (
    <div class="flow-s">
      <h2 id="codebook-heading">{t.codebook}</h2>
      {areas.length === 0 && (
        <p>
          {t.noAreas} <a href={paths.process(process.slug)}>{t.toAreas}</a>
        </p>
      )}
      {!mayCode && (
        <ul class="plain">
          {areas.map((area) => (
            <li key={area.id} class="row row-apart">
              <span>{area.name}</span> <span class="meta">{number(areaCounts.get(area.id) ?? 0)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayCode && (
        <>
          <Form action={action} id={codingForm} hidden={{ seen: view.newest, ...place }} label={t.areas}>
            <Codes {...props} areaAtHand={atHand} />
          </Form>
          <Form action={action} method="get" hidden={place} label={t.acts}>
            <Codebook
              label={t.acts}
              codes={[
                {
                  name: "form",
                  value: "rest",
                  shortcut: "R",
                  text: t.layInRest,
                  count: number(countParts(ledger.rest)),
                  on: confirmed.some((coding) => coding.target === "rest"),
                },
                {
                  name: "form",
                  value: "exclude",
                  shortcut: "X",
                  text: t.exclude,
                  count: number(countParts(ledger.excluded)),
                  on: confirmed.some((coding) => coding.target === "exclusion"),
                },
                { name: "form", value: "split", shortcut: "D", text: t.split },
              ]}
            />
          </Form>
          {view.themes.length > 0 && <CodeSearch {...props} action={action} />}
          {confirmed.length > 0 && (
            <p>
              <Button kind="link" form={codingForm} name="back" value="1">
                {t.back}
              </Button>
            </p>
          )}
          {form && form !== "comment" && (
            <ReasonForm
              lang={lang}
              form={form}
              typed={props.typed}
              errors={props.errors}
              action={action}
              hidden={{ seen: view.newest, ...place }}
              closeHref={withQuery(action, { ...filter })}
              used={usedNames(view, form)}
            />
          )}
        </>
      )}
      <CodeWords
        view={view}
        lang={lang}
        areaId={props.themesOf ?? atHand}
        open={props.themesOf !== undefined}
      />
    </div>
  );
}

/** Names and reasons in use here, those of most statements first. */
function usedNames({ ledger }: CodingPageProps["view"], form: "rest" | "exclude"): string[] {
  const names =
    form === "rest" ? ledger.rest.map((part) => part.name) : ledger.excluded.map((part) => part.reason);
  return names.slice(0, usedOffered);
}
