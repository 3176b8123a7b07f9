import type { AnyEndpoint } from "#base/endpoint.ts";
import type { Outside } from "#base/outside.ts";
import { contributionEndpoints } from "#rooms/contributions/routes.tsx";
import { documentEndpoints } from "#rooms/documents/routes.tsx";
import { meetingEndpoints } from "#rooms/meetings/routes.tsx";
import { peopleEndpoints } from "#rooms/people/routes.tsx";
import { processEndpoints } from "#rooms/process/routes.tsx";
import { publishingEndpoints } from "#rooms/publishing/routes.tsx";
import { editingEndpoints } from "#rooms/sensemaking/editing/routes.tsx";
import { reportEndpoints } from "#rooms/sensemaking/reports/routes.tsx";
import { sensemakingEndpoints } from "#rooms/sensemaking/routes.tsx";
import { handoverEndpoints } from "./operation/handover/routes.ts";

/** Every address of the house, room by room in the order of the river. */
export function listEndpoints(outside: Outside): AnyEndpoint[] {
  return [
    ...peopleEndpoints(outside),
    ...processEndpoints(),
    ...documentEndpoints(outside),
    ...meetingEndpoints(),
    ...contributionEndpoints(),
    ...sensemakingEndpoints(),
    ...reportEndpoints(),
    ...editingEndpoints(),
    ...publishingEndpoints(outside),
    ...handoverEndpoints(outside),
  ];
}
