import type { Endpoint } from "#base/endpoint.ts";
import type { Outside } from "#base/outside.ts";
import { peopleEndpoints } from "#rooms/people/routes.tsx";
import { processEndpoints } from "#rooms/process/routes.tsx";

/** Every address of the house, room by room in the order of the river. */
export function listEndpoints(outside: Outside): Endpoint<never>[] {
  return [...peopleEndpoints(outside), ...processEndpoints()];
}
