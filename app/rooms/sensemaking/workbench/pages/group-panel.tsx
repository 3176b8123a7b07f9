import { paths } from "#base/paths.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Said } from "#shell/parts/quote/quote.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { textsIn } from "../../texts.ts";
import { keepPlace } from "../keep-place.ts";
import type { CodingPageProps } from "./coding-page.tsx";

const fewestTogether = 3;

/** A small group of statements that are near each other, to be given one area in one act. */
export function GroupPanel({ context, process, view, filter }: CodingPageProps) {
  const t = textsIn(context.lang);
  const { group, areas, mayCode, statement, proposal, texts } = view;
  const others = group.filter((one) => one.id !== statement.id && texts.has(one.id));
  const count = others.length + 1;
  if (!mayCode || count < fewestTogether || !group.some((one) => one.id === statement.id)) return null;
  // Where the machine abstains, it has nothing to say of all of them either.
  const suggested =
    proposal?.band === "rest" ? undefined : areas.find((area) => area.id === proposal?.groupAreaId);
  const action = paths.codingGroup(process.slug);
  const hidden = {
    ...keepPlace(filter),
    at: statement.id,
    seen: Math.max(...group.map((one) => one.newest)),
    ids: [statement, ...others].map((one) => one.id).join(","),
  };
  const choice = (
    <Form action={action} hidden={hidden} label={t.anotherArea}>
      <Select
        id="group-area"
        name="area"
        label={t.areaForAll(count)}
        options={areas.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Button size="small">{t.giveAllThis(count)}</Button>
    </Form>
  );
  return (
    <section class="panel flow-s" aria-labelledby="group-heading">
      <h2 id="group-heading">{t.together(count)}</h2>
      <ul class="move-list">
        {others.map(({ id }) => (
          <li key={id}>
            <Said text={texts.get(id)!.text} lang="da" />
          </li>
        ))}
      </ul>
      {suggested && (
        <Form action={action} hidden={hidden} label={t.together(count)}>
          <Button size="small" shortcut="G" name="area" value={suggested.id}>
            {t.giveAll(count, suggested.name)}
          </Button>
        </Form>
      )}
      {suggested ? <Details summary={t.anotherArea}>{choice}</Details> : choice}
    </section>
  );
}
