import { useWords } from "#shell/words.ts";

/** `field` is the id of the control to mend; without it the message stands alone. */
export type FormError = { field?: string; message: string };

export type ErrorSummaryProps = { errors: readonly FormError[]; heading?: string };

/**
 * First in the form after a failed send. Takes focus without script (autofocus)
 * and with it (browser/focus-error-summary.ts). Pattern: GOV.UK error summary,
 * in the frame of a dkfds alert.
 */
export function ErrorSummary({ errors, heading }: ErrorSummaryProps) {
  const words = useWords();
  if (errors.length === 0) return null;
  return (
    <div
      class="alert alert-error error-summary"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="error-summary-heading"
      data-module="focus-error-summary"
    >
      <div class="alert-body">
        <h2 class="alert-heading" id="error-summary-heading">
          {heading ?? words.errorHeading(errors.length)}
        </h2>
        <ul class="error-list">
          {errors.map((error) => (
            <li key={error.message}>
              {error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The message of one field among the errors, for its `error` prop. */
export function errorFor(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
