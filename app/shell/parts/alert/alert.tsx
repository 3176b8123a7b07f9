import type { ComponentChildren } from "preact";
import { Icon } from "#shell/parts/icon/icon.tsx";
import { useWords } from "#shell/words.ts";

/**
 * info and success: a quiet block. warning: kept here, not yet received, or in
 * doubt. error: a person must act now; filled, so it is never taken for the thread.
 */
type AlertVariant = "info" | "success" | "warning" | "error";

export type AlertProps = {
  variant: AlertVariant;
  heading?: string;
  headingLevel?: "h2" | "h3" | "h4";
  children?: ComponentChildren;
  /** Read aloud at once. Warnings and errors always are, as in dkfds. */
  loud?: boolean;
};

export function Alert({ variant, heading, headingLevel: Heading = "h3", children, loud }: AlertProps) {
  const words = useWords();
  const labels = {
    info: words.information,
    success: words.success,
    warning: words.warning,
    error: words.error,
  };
  const isLoud = loud || variant === "warning" || variant === "error";
  return (
    <div class={`alert alert-${variant}`} role={isLoud ? "alert" : undefined}>
      <Icon name={variant} class="alert-icon" label={labels[variant]} />
      <div class="alert-body">
        {heading && <Heading class="alert-heading">{heading}</Heading>}
        <div class="alert-text">{children}</div>
      </div>
    </div>
  );
}
