import { paths } from "#base/paths.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Codebook } from "#shell/parts/codebook/codebook.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { ReasonForm } from "../../workbench/pages/reason-form.tsx";
import type { BlindMember } from "../blind-queries.ts";
import { isJudged } from "../sample.ts";
import { textsIn } from "../texts.ts";
import type { BlindPageProps } from "./blind-page.tsx";

const codingForm = "coding-form";
/** So many names and reasons are offered. */
const offered = 8;

/** The areas with what they cover. No counts: they would tell what others have done. */
export function BlindCodebook(props: BlindPageProps) {
  const { context, process, view, form } = props;
  const t = textsIn(context.lang);
  const { areas, member, members, sample } = view;
  const action = paths.sampleStatement(process.slug, sample.number, member.position);
  return (
    <div class="flow-s">
      <h2 id="codebook-heading">{t.codebook}</h2>
      <Form action={action} id={codingForm} hidden={{ seen: member.newest }} label={t.areas}>
        <Codebook
          label={t.areas}
          codes={areas.map((area, index) => ({
            name: "area",
            value: area.id,
            text: area.name,
            on: member.areaIds.includes(area.id),
            ...(index < 9 ? { shortcut: String(index + 1) } : {}),
          }))}
        />
      </Form>
      <Form action={action} method="get" label={t.acts}>
        <Codebook
          label={t.acts}
          codes={[
            { name: "form", value: "rest", shortcut: "R", text: t.layInRest, on: member.rest !== null },
            { name: "form", value: "exclude", shortcut: "X", text: t.exclude, on: member.exclusion !== null },
          ]}
        />
      </Form>
      {isJudged(member) && (
        <p>
          <Button kind="link" form={codingForm} name="back" value="1">
            {t.back}
          </Button>
        </p>
      )}
      {form && (
        <ReasonForm
          lang={context.lang}
          form={form}
          typed={props.typed}
          errors={props.errors}
          action={action}
          hidden={{ seen: member.newest }}
          closeHref={action}
          used={usedNames(members, form)}
          most={offered}
        />
      )}
      <h3>{t.covers}</h3>
      {areas.map((area) => (
        <section key={area.id}>
          <h4>{area.name}</h4>
          <p class="meta">{area.definition}</p>
        </section>
      ))}
    </div>
  );
}

/** The coder's own in this sample: names and reasons that others have used would tell what they have done. */
function usedNames(members: readonly BlindMember[], form: "rest" | "exclude"): string[] {
  return members.flatMap((one) => (form === "rest" ? one.rest : one.exclusion) ?? []);
}
