import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import type { FocusArea } from "../process.ts";
import { textsIn } from "../texts.ts";

export function FocusAreaList({
  focusAreas,
  lang,
  slug,
}: {
  focusAreas: readonly FocusArea[];
  lang: Lang;
  slug: string;
}) {
  const t = textsIn(lang);
  if (focusAreas.length === 0) return <EmptyState what={t.focusAreasNone} />;
  return (
    <div class="two two-even">
      {focusAreas.map((area) => (
        <div key={area.id}>
          <h3>
            <span class="quiet">{area.position}</span>{" "}
            <a href={paths.focusArea(slug, area.id)}>{area.name}</a>
          </h3>
          <p>{area.definition}</p>
        </div>
      ))}
    </div>
  );
}
