import type { BadgeProps } from "#shell/parts/badge/badge.tsx";
import type { Example } from "#shell/parts/example.ts";

export const badgeExamples: Example<BadgeProps>[] = [
  { name: "plain", props: { children: "Her er vi" } },
  { name: "warning", props: { children: "3 tvivl", variant: "warning" } },
  { name: "error", props: { children: "Kan ikke læses", variant: "error" } },
];
