import type { Example } from "#shell/parts/example.ts";
import type { KeyHelpProps } from "#shell/parts/key-help/key-help.tsx";

export const keyHelpExamples: Example<KeyHelpProps>[] = [
  {
    name: "of the coding screen",
    props: {
      keys: [
        { key: "J", does: "Næste udsagn" },
        { key: "K", does: "Forrige udsagn" },
        { key: "U", does: "Fortryd sidste" },
      ],
    },
  },
];
