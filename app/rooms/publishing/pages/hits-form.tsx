import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Checkboxes } from "#shell/parts/checkboxes/checkboxes.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { MarkedText } from "#shell/parts/marked-text/marked-text.tsx";
import { Radios } from "#shell/parts/radios/radios.tsx";
import { Textarea } from "#shell/parts/textarea/textarea.tsx";
import { hitsAtOnce } from "../actions.ts";
import type { Candidate } from "../desk.ts";
import { editAddress } from "../edit-address.ts";
import { type DecidedHit, hitKey } from "../hit.ts";
import { textsIn } from "../texts.ts";

export type TypedDecision = { hits: string[]; kinds: string[]; verdict: string; why: string };

export type DecidingProps = {
  context: SignedIn;
  process: Process;
  candidate: Candidate;
  names: Map<string, string>;
  typed: { decision: TypedDecision | null };
  errors: FormError[];
};

/** The places that may point at somebody: what is not decided first, what is decided folded away under it. */
export function HitsForm(props: DecidingProps) {
  const { context, process, candidate, typed } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const { hits, undecided } = candidate;
  if (hits.length === 0) return <p>{t.hitsNone}</p>;
  const decided = hits.filter(({ decision }) => decision !== null);
  const shown = undecided.slice(0, hitsAtOnce);
  const many = kindsOfMany(shown);
  return (
    <>
      <p>{undecided.length === 0 ? t.hitsAllDecided(hits.length) : t.hitsLead}</p>
      <Form
        action={paths.publishingDecisions(process.slug, candidate.key)}
        hidden={{ on: candidate.hash }}
        label={t.hits}
        class="flow"
      >
        {shown.length > 0 && (
          <ul class="plain flow-s" id="hit" aria-label={t.undecided}>
            {shown.map((hit, at) => (
              <HitRow key={hitKey(hit)} hit={hit} at={at} {...props} checked={isTyped(typed, hit)} />
            ))}
          </ul>
        )}
        {many.length > 0 && (
          <Checkboxes
            id="all"
            legend={t.severalAtOnce}
            optional
            values={typed.decision?.kinds ?? []}
            options={many.map(([kind, count]) => ({
              value: kind,
              text: t.allOfKind(t.hitKinds[kind], formatNumber(count, lang)),
            }))}
          />
        )}
        {undecided.length > shown.length && <p class="meta">{t.moreHits(undecided.length - shown.length)}</p>}
        {shown.length > 0 && decided.length > 0 && (
          <Details summary={t.decided(decided.length)}>
            <Decided {...props} decided={decided} from={shown.length} />
          </Details>
        )}
        {shown.length > 0 && <Verdict {...props} />}
        {shown.length === 0 && (
          <Details summary={t.decided(decided.length)} open={typed.decision !== null}>
            <Decided {...props} decided={decided} from={0} />
            <Verdict {...props} />
          </Details>
        )}
      </Form>
    </>
  );
}

/** What was decided, and may be decided anew. */
function Decided({
  decided,
  from,
  ...props
}: DecidingProps & { decided: readonly DecidedHit[]; from: number }) {
  return (
    <ul class="plain flow-s">
      {decided.map((hit, at) => (
        <HitRow key={hitKey(hit)} hit={hit} at={from + at} {...props} checked={isTyped(props.typed, hit)} />
      ))}
    </ul>
  );
}

/** One answer and one reason for all that was chosen. */
function Verdict({ context: { lang }, candidate, typed, errors }: DecidingProps) {
  const t = textsIn(lang);
  const isOthers = candidate.overTime.some(({ key }) => typed.decision?.hits.includes(key));
  return (
    <div>
      <Radios
        id="verdict"
        legend={t.verdict}
        value={isOthers ? "" : (typed.decision?.verdict ?? "")}
        error={isOthers ? undefined : errorFor(errors, "verdict")}
        options={(["stands", "masked", "heldBack"] as const).map((value) => ({
          value,
          text: t.verdicts[value],
          hint: t.verdictHints[value],
        }))}
      />
      <Textarea
        id={isOthers ? "why-hits" : "why"}
        name="why"
        label={t.whyVerdict}
        rows={2}
        value={isOthers ? "" : (typed.decision?.why ?? "")}
        error={isOthers ? undefined : errorFor(errors, "why")}
      />
      <FormActions>
        <Button>{t.decide}</Button>
      </FormActions>
    </div>
  );
}

/** Kinds there are at least three of: they may be decided together, each recorded for itself. */
function kindsOfMany(hits: readonly DecidedHit[]): [DecidedHit["kind"], number][] {
  const counts = new Map<DecidedHit["kind"], number>();
  for (const { kind } of hits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 3);
}

const isTyped = ({ decision }: DecidingProps["typed"], hit: DecidedHit) =>
  decision?.hits.includes(hitKey(hit)) ?? false;

/** One place: what was found, the words around it, where it stands, and what was decided. */
function HitRow({
  hit,
  at,
  checked,
  context: { lang },
  process,
  candidate,
  names,
}: DecidingProps & { hit: DecidedHit; at: number; checked: boolean }) {
  const t = textsIn(lang);
  const id = `hit-option${at + 1}`;
  const { decision, statement } = hit;
  const href = statement
    ? paths.statement(process.slug, statement.statementId)
    : editAddress(process.slug, candidate.artefact, hit.where!);
  return (
    <li>
      <div class="form-group-checkbox">
        <input
          type="checkbox"
          class="form-checkbox"
          id={id}
          name="hit"
          value={hitKey(hit)}
          checked={checked}
          aria-describedby={`${id}-where`}
        />
        <label class="form-label" for={id}>
          <b>{t.hitKinds[hit.kind]}</b>
          {hit.certainty === "likely" && ` (${t.likely})`}:{" "}
          <MarkedText pieces={[hit.before, { kind: "marked", text: hit.words }, hit.after]} />
        </label>
      </div>
      <p class="meta" id={`${id}-where`}>
        {statement ? t.inStatement(formatNumber(statement.number, lang)) : t.whereabouts[hit.where!]}
        {href && (
          <>
            {" · "}
            <a href={href}>{statement ? t.seeStatement : t.editIt}</a>
          </>
        )}
        {decision &&
          ` · ${t.verdicts[decision.verdict]}${decision.reason ? `: ${decision.reason}` : ""} (${names.get(decision.decidedBy) ?? "–"})`}
        {!decision && hit.moot && ` · ${t.moot}`}
      </p>
    </li>
  );
}
