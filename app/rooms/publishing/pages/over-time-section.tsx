import { paths } from "#base/paths.ts";
import { formatDate } from "#shell/format/date.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import type { OverTime } from "../over-time.ts";
import { textsIn } from "../texts.ts";
import type { DecidingProps } from "./hits-form.tsx";

/** What the page would tell of few together with earlier ones: hidden for that, or for a person to decide. */
export function OverTimeSection(props: DecidingProps) {
  const t = textsIn(props.context.lang).overTime;
  const { overTime } = props.candidate;
  if (overTime.length === 0) return null;
  return (
    <section class="flow" id="over-time">
      <h2>{t.title}</h2>
      <p class="meta">{t.lead}</p>
      <ul class="plain flow">
        {overTime.map((each, at) => (
          <li key={each.key} class="flow-s">
            <Row {...props} one={each} at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ one, at, ...props }: DecidingProps & { one: OverTime; at: number }) {
  const { context, process, candidate, names } = props;
  const { lang } = context;
  const t = textsIn(lang).overTime;
  const day = one.publishedAt ? formatDate(one.publishedAt, lang) : "";
  if (one.what === "beside") return <p>{t.beside(one.area)}</p>;
  const { decision } = one;
  const stands = decision?.verdict === "stands";
  const says = {
    kept: stands ? t.toldAfterAll(one.area, day) : t.kept(one.area, day),
    isSmall: t.isSmall(one.count, one.area, day),
    wasSmall: t.wasSmall(one.count, one.area, day),
  }[one.what];
  const act = one.what !== "kept" ? t.mayBeSeen : stands ? t.hideAgain : t.tellIt;
  // One form for each: only the one that was sent says what was wrong with it.
  const isTyped = props.typed.decision?.hits.includes(one.key) ?? false;
  return (
    <>
      <p>{says}</p>
      {stands && <p class="meta">{t.decided(names.get(decision.decidedBy) ?? "–", decision.reason)}</p>}
      {(one.what === "kept" || !stands) && (
        <Details summary={act} open={isTyped}>
          <Form
            action={paths.publishingDecisions(process.slug, candidate.key)}
            label={`${act}: ${one.area}`}
            hidden={{
              on: candidate.hash,
              hit: one.key,
              verdict: one.what === "kept" && stands ? "heldBack" : "stands",
            }}
          >
            <Textarea
              id={isTyped ? "why" : `why-over-time-${at + 1}`}
              name="why"
              label={t.why}
              rows={2}
              value={isTyped ? (props.typed.decision?.why ?? "") : ""}
              error={isTyped ? errorFor(props.errors, "why") : undefined}
            />
            <FormActions>
              <Button>{act}</Button>
            </FormActions>
          </Form>
        </Details>
      )}
    </>
  );
}
