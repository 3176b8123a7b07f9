import type { ComponentChildren } from "preact";

export type FormProps = {
  action: string;
  children: ComponentChildren;
  /** "get" for search and filters, which change nothing. */
  method?: "post" | "get";
  /** Fields that travel along unseen: a version to check against, where to go back to. */
  hidden?: Readonly<Record<string, string | number>>;
  /** The form holds a file field; shows how far the sending has come (browser/upload-progress.ts). */
  files?: boolean;
  id?: string;
  class?: string;
  /** Names a form among several on the page for screen readers. */
  label?: string;
};

/** The browser's own checks are off (novalidate): one voice, ours, in the page's language. */
export function Form(props: FormProps) {
  const { action, method = "post", hidden = {}, files, id, label } = props;
  const modules = [method === "post" && "confirm-once", files && "upload-progress"].filter(Boolean);
  return (
    <form
      action={action}
      method={method}
      id={id}
      class={props.class ? `form ${props.class}` : "form"}
      enctype={files ? "multipart/form-data" : undefined}
      aria-label={label}
      data-module={modules.join(" ") || undefined}
      novalidate
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
      {files && (
        <p class="upload-progress" role="status" hidden>
          <progress max={100} value={0} aria-label="%" /> <span />
        </p>
      )}
    </form>
  );
}

/** The buttons that end a form. */
export function FormActions({ children }: { children: ComponentChildren }) {
  return <div class="form-actions row">{children}</div>;
}
