import { h } from "preact";
import { Button } from "#shell/parts/button/button.tsx";
import type { Example } from "#shell/parts/example.ts";
import { FileUpload } from "#shell/parts/file-upload/file-upload.tsx";
import { FormActions, type FormProps } from "#shell/parts/form/form.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";

const send = h(FormActions, { children: h(Button, { kind: "primary", children: "Gem" }) });

export const formExamples: Example<FormProps>[] = [
  {
    name: "posts and keeps a version",
    props: {
      action: "#gem",
      label: "Fokusområde",
      hidden: { version: 3 },
      children: [h(TextInput, { id: "form-title", label: "Titel" }), send],
    },
  },
  {
    name: "sends files",
    props: {
      action: "#send",
      label: "Dokument",
      files: true,
      children: [h(FileUpload, { id: "form-file", label: "Fil" }), send],
    },
  },
];
