import type { da } from "./texts.da.ts";

export const en: typeof da = {
  noLongerCounted: "no longer counted",
};
