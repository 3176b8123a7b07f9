import type { Example } from "#shell/parts/example.ts";
import type { FileUploadProps } from "#shell/parts/file-upload/file-upload.tsx";

export const fileUploadExamples: Example<FileUploadProps>[] = [
  {
    name: "documents",
    props: {
      id: "file",
      label: "Dokumenter",
      hint: "PDF, Word, Markdown eller tekst. Har du Word-filen, så vælg den.",
      accept: [".pdf", ".docx", ".md", ".txt"],
      maxBytes: 50_000_000,
      multiple: true,
    },
  },
  {
    name: "with an error",
    props: { id: "file-2", label: "Dokument", error: "Filen er låst med en adgangskode." },
  },
];
