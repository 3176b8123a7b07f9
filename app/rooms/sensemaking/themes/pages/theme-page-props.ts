import type { Statement } from "#rooms/contributions/door.ts";
import type { FocusArea } from "#rooms/process/door.ts";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import type { Narrow } from "../map-queries.ts";
import type { Member } from "../member-queries.ts";
import type { ShownQuote } from "../quoted-words.ts";
import type { textsIn } from "../texts.ts";
import type { CodebookTheme, ThemeWords } from "../theme.ts";
import type { ThemeScreen } from "./theme-frame.tsx";

export const membersPerPage = 25;

export type ThemePageProps = ThemeScreen & {
  theme: CodebookTheme;
  book: CodebookTheme[];
  areas: FocusArea[];
  counts: { all: number; confirmed: number; firm: number };
  quotes: ShownQuote[];
  /** The run the quotes are from. */
  run: number | null;
  /** Themes that share statements with it, most first. */
  neighbours: { theme: CodebookTheme; count: number }[];
  cross: { areas: Map<string, number>; waiting: number; rest: number };
  /** The page of them. */
  members: (Member & { statement: Statement })[];
  /** How many the search leaves, over all pages. */
  listed: number;
  titles: Map<string, string>;
  words: string | undefined;
  /** The number whose list is shown, when one was opened. */
  narrow: Narrow;
  page: number;
  done: keyof ReturnType<typeof textsIn>["done"] | undefined;
  errors: FormError[];
  /** What was typed and could not be saved. */
  typed: Partial<ThemeWords> | undefined;
  open: "edit" | "members" | "merge" | "rest" | undefined;
};
