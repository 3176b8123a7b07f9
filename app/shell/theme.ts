import type { Theme } from "#base/context.ts";
import { sha256Of } from "#base/sha256-of.ts";

/** The house before an operator has said whose it is. */
export const plainTheme: Theme = { name: "Forsamlingshus", municipality: "", brandColour: "#1F4A57" };

const sheet = "#FFFFFF";
/** WCAG 2.2 1.4.3: the brand must be readable where it stands, on the sheet. */
const leastContrast = 4.5;

type BrandColourCheck = { ok: boolean; contrast: number | null };

/** Refuses what is no #rrggbb colour, or has too little contrast on the sheet. */
export function checkBrandColour(colour: string): BrandColourCheck {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return { ok: false, contrast: null };
  const contrast = contrastRatio(colour, sheet);
  return { ok: contrast >= leastContrast, contrast };
}

/** WCAG contrast ratio of two #rrggbb colours, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const lighter = Math.max(luminance(one), luminance(other));
  const darker = Math.min(luminance(one), luminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The content of /theme.css: no inline style is allowed, so the colour is a file. */
export function themeCss(theme: Theme): string {
  const colour = checkBrandColour(theme.brandColour).ok ? theme.brandColour : plainTheme.brandColour;
  return `:root{--brand:${colour}}\n`;
}

/** Changes when the theme changes, so the file may be cached. */
export function themePath(theme: Theme): string {
  const version = sha256Of(themeCss(theme)).slice(0, 8);
  return `/theme.css?v=${version}`;
}
