import type { Theme } from "#base/context.ts";
import type { AnyEndpoint } from "#base/endpoint.ts";
import type { Outside } from "#base/outside.ts";
import { previewArtefact } from "#front/preview-artefact.tsx";
import { renderArtefact } from "#front/render-artefact.tsx";
import { strangersHome } from "#front/strangers-home.tsx";
import { contributionEndpoints } from "#rooms/contributions/routes.tsx";
import { documentEndpoints } from "#rooms/documents/routes.tsx";
import { meetingEndpoints } from "#rooms/meetings/routes.tsx";
import { peopleEndpoints } from "#rooms/people/routes.tsx";
import { processEndpoints } from "#rooms/process/routes.tsx";
import { publishingEndpoints } from "#rooms/publishing/routes.tsx";
import { removalEndpoints } from "#rooms/removal/routes.tsx";
import { countCoded } from "#rooms/sensemaking/coding/count-coded.ts";
import { copyEndpoints } from "#rooms/sensemaking/copies/routes.tsx";
import { closeToBlind } from "#rooms/sensemaking/double-coding/close-to-blind.tsx";
import { doubleCodingEndpoints } from "#rooms/sensemaking/double-coding/routes.tsx";
import { editingEndpoints } from "#rooms/sensemaking/editing/routes.tsx";
import { exchangeEndpoints } from "#rooms/sensemaking/exchange/routes.tsx";
import { minorityEndpoints } from "#rooms/sensemaking/groups/minorities/routes.tsx";
import { groupEndpoints } from "#rooms/sensemaking/groups/routes.tsx";
import { reportEndpoints } from "#rooms/sensemaking/reports/routes.tsx";
import { sensemakingEndpoints } from "#rooms/sensemaking/routes.tsx";
import { runEndpoints } from "#rooms/sensemaking/runs/routes.tsx";
import { themeEndpoints } from "#rooms/sensemaking/themes/routes.tsx";
import { defaultTheme } from "./default-theme.ts";
import { handoverEndpoints } from "./operation/handover/routes.ts";

/** Every address of the house, room by room in the order of the river. */
export function listEndpoints(outside: Outside, theme: Theme = defaultTheme): AnyEndpoint[] {
  return closeToBlind([
    ...peopleEndpoints(outside),
    ...processEndpoints(strangersHome),
    ...documentEndpoints(outside),
    ...meetingEndpoints(),
    ...contributionEndpoints(countCoded),
    ...sensemakingEndpoints(),
    ...themeEndpoints(),
    ...copyEndpoints(),
    ...runEndpoints(),
    ...groupEndpoints(),
    ...minorityEndpoints(),
    ...exchangeEndpoints(),
    ...doubleCodingEndpoints(),
    ...reportEndpoints(),
    ...editingEndpoints(),
    ...publishingEndpoints({
      ...outside,
      renderArtefact: renderArtefact(theme),
      previewArtefact: previewArtefact(theme),
    }),
    ...removalEndpoints(),
    ...handoverEndpoints(outside),
  ]);
}
