import type { Theme } from "#base/context.ts";

/** Åkær Kommune until the operator says otherwise. */
export const defaultTheme: Theme = {
  name: "Forsamlingshus",
  municipality: "Åkær Kommune",
  brandColour: "#1F4A57",
};
