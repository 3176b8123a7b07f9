import { type AnyEndpoint, reads } from "#base/endpoint.ts";
import { paths } from "#base/paths.ts";
import * as inputs from "./inputs.ts";
import { sendPublicTable, showGroups } from "./show-groups.tsx";

export function groupEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.groups(":slug"), { input: inputs.groupsInput }, showGroups),
    reads(paths.groupsPublicTable(":slug"), { input: inputs.publicTableInput }, sendPublicTable),
  ];
}
