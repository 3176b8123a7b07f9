import type { da } from "./texts.da.ts";

export const en: typeof da = {
  processes: "Processes",
  signIn: "Sign in",
  welcome: "Welcome",
  welcomeLead: "This is where the municipality works on its strategy processes. Sign in to see those you take part in.",
  noProcesses: "You are not part of a process yet. Ask the person who runs it for access.",
};
