import type { ComponentChildren } from "preact";
import type { Lang } from "#base/i18n.ts";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { textsIn } from "../texts.ts";

/** Two editors met: what the other one saved stands here, what this one typed stays in the form below. */
export function ChangedMeanwhile({ lang, children }: { lang: Lang; children: ComponentChildren }) {
  const t = textsIn(lang);
  return (
    <>
      <Alert variant="warning" heading={t.changedHeading} headingLevel="h2">
        {t.changedLead}
      </Alert>
      <div class="panel flow-s">{children}</div>
    </>
  );
}
