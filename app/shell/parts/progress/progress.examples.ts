import type { Example } from "#shell/parts/example.ts";
import type { ProgressProps } from "#shell/parts/progress/progress.tsx";

export const progressExamples: Example<ProgressProps>[] = [
  { name: "under way", props: { value: 2346, max: 3114, label: "2.346 af 3.114 udsagn er behandlet" } },
  { name: "nothing yet", props: { value: 0, max: 0, label: "0 af 0 udsagn er behandlet" } },
];
