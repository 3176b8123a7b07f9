import type { Example } from "#shell/parts/example.ts";
import type { FileLinkProps } from "#shell/parts/file-link/file-link.tsx";

export const fileLinkExamples: Example<FileLinkProps>[] = [
  { name: "pdf", props: { href: "#pdf", text: "Sammenfatning", format: "PDF", bytes: 1_300_000 } },
  { name: "size unknown", props: { href: "#json", text: "Tallene bag", format: "JSON" } },
];
