import type { ComponentChildren } from "preact";
import { useWords } from "#shell/words.ts";

/** What every form field has around its control. */
export type FieldProps = {
  /** The id of the control; its name too unless `name` says otherwise. */
  id: string;
  name?: string;
  label: string;
  hint?: string;
  /** The message of the failed check. The error summary links to the field by its id. */
  error?: string;
  /** Fields are required unless they say so; then "(frivilligt)" stands in the label. */
  optional?: boolean;
  disabled?: boolean;
};

export function hintId(id: string): string {
  return `${id}-hint`;
}

export function errorId(id: string): string {
  return `${id}-error`;
}

/** The value of aria-describedby for a control with this hint and error. */
export function describedBy(field: Pick<FieldProps, "id" | "hint" | "error">): string | undefined {
  const ids = [field.hint && hintId(field.id), field.error && errorId(field.id)].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Attributes that input, select and textarea share. The server checks; the browser's own bubbles are off. */
export function controlAttributes(field: FieldProps) {
  return {
    id: field.id,
    name: field.name ?? field.id,
    disabled: field.disabled,
    "aria-invalid": field.error ? ("true" as const) : undefined,
    "aria-describedby": describedBy(field),
    "aria-required": field.optional || field.disabled ? undefined : ("true" as const),
  };
}

export function FieldGroup({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  return (
    <div class={field.error ? "form-group form-error" : "form-group"}>
      <FieldLabel field={field} />
      <Hint id={field.id} text={field.hint} />
      <FieldError id={field.id} text={field.error} />
      {children}
    </div>
  );
}

function FieldLabel({ field }: { field: FieldProps }) {
  return (
    <label class={field.disabled ? "form-label disabled" : "form-label"} for={field.id}>
      {field.label}
      <Optional when={field.optional} />
    </label>
  );
}

export function Optional({ when }: { when: boolean | undefined }) {
  const words = useWords();
  return when ? <span class="weight-normal"> {words.optional}</span> : null;
}

export function Hint({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <span class="form-hint" id={hintId(id)}>
      {text}
    </span>
  );
}

export function FieldError({ id, text }: { id: string; text: string | undefined }) {
  const words = useWords();
  if (!text) return null;
  return (
    <span class="form-error-message" id={errorId(id)}>
      <span class="sr-only">{words.errorPrefix}</span>
      {text}
    </span>
  );
}
