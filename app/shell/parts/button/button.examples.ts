import type { ButtonLinkProps, ButtonProps } from "#shell/parts/button/button.tsx";
import type { Example } from "#shell/parts/example.ts";

export const buttonExamples: Example<ButtonProps>[] = [
  { name: "primary", props: { children: "Godkend læsningen", kind: "primary" } },
  { name: "secondary", props: { children: "Behold som én" } },
  { name: "big", props: { children: "Giv dit input", kind: "primary", size: "big" } },
  { name: "small", props: { children: "Godtag alle 2", size: "small", name: "accept", value: "glyph-1" } },
  { name: "link", props: { children: "Fortryd", kind: "link", hiddenWords: "rettelsen i linje 4" } },
  { name: "with a key", props: { children: "Flyt alle 14", kind: "primary", size: "small", shortcut: "A" } },
  {
    name: "disabled with its reason",
    props: {
      children: "Godkend læsningen",
      kind: "primary",
      id: "approve",
      disabledBecause: "Svar først på de 3 tvivl.",
    },
  },
];

export const buttonLinkExamples: Example<ButtonLinkProps>[] = [
  { name: "goes somewhere", props: { children: "Giv dit input", kind: "primary", href: "#giv" } },
  {
    name: "fetches a file",
    props: { children: "Hent som PDF", size: "small", icon: "download", href: "#pdf" },
  },
];
