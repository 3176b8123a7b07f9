import { paths } from "#base/paths.ts";
import { type Committee, may, peopleTextsIn } from "#rooms/people/door.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { textsIn } from "../texts.ts";
import { type Standing, WorkFrame } from "./work-frame.tsx";

type TypedCommittee = { name: string; level: string; parent: string };

type Props = Standing & {
  committees: readonly Committee[];
  typed?: TypedCommittee;
  errors?: readonly FormError[];
  saved?: boolean;
};

export function CommitteesPage({ committees, typed, errors = [], saved = false, ...standing }: Props) {
  const { context, process, role } = standing;
  const t = textsIn(context.lang);
  const levels = peopleTextsIn(context.lang).committeeLevels;
  return (
    <WorkFrame {...standing} title={t.committees} failed={errors.length > 0}>
      <h1>{t.committees}</h1>
      <p>{t.committeesLead}</p>
      <Status>{saved && t.saved}</Status>
      <ErrorSummary errors={errors} />
      {committees.length === 0 ? (
        <EmptyState what={t.committeesNone} />
      ) : (
        <Branch parentId={null} committees={committees} levels={levels} />
      )}
      {may(role, "process") ? (
        <>
          <h2>{t.addCommittee}</h2>
          <Form action={paths.committees(process.slug)}>
            <TextInput
              id="name"
              label={t.committeeName}
              value={typed?.name ?? ""}
              error={errorFor(errors, "name")}
            />
            <Select
              id="level"
              label={t.level}
              value={typed?.level ?? "sector"}
              options={Object.entries(levels).map(([value, text]) => ({ value, text }))}
              error={errorFor(errors, "level")}
            />
            <Select
              id="parent"
              label={t.parent}
              value={typed?.parent ?? ""}
              options={[
                { value: "", text: t.noParent },
                ...committees.map(({ id, name }) => ({ value: id, text: name })),
              ]}
              error={errorFor(errors, "parent")}
            />
            <FormActions>
              <Button kind="primary">{t.addCommittee}</Button>
            </FormActions>
          </Form>
        </>
      ) : (
        <p>{t.onlyReading}</p>
      )}
    </WorkFrame>
  );
}

type BranchProps = {
  parentId: string | null;
  committees: readonly Committee[];
  levels: Record<Committee["level"], string>;
};

function Branch({ parentId, committees, levels }: BranchProps) {
  const here = committees.filter((each) => each.parentId === parentId);
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map(({ id, name, level }) => (
        <li key={id}>
          {name} <span class="meta">{levels[level]}</span>
          <Branch parentId={id} committees={committees} levels={levels} />
        </li>
      ))}
    </ul>
  );
}
