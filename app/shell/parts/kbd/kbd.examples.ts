import type { Example } from "#shell/parts/example.ts";
import type { KbdProps } from "#shell/parts/kbd/kbd.tsx";

export const kbdExamples: Example<KbdProps>[] = [
  { name: "one letter", props: { children: "J" } },
  { name: "a named key", props: { children: "Enter" } },
];
