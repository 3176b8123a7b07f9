import type { IncomingHttpHeaders } from "node:http";

/**
 * Did this form come from another site? Browsers say so themselves: Sec-Fetch-Site
 * (all since 2023), Origin before that, Referer on very old phones. With a
 * SameSite=Lax session cookie this replaces tokens in forms, which expire under
 * tired people. See docs/decisions/006-no-csrf-tokens.md.
 */
export function isForeignForm(headers: IncomingHttpHeaders, host: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site) return site !== "same-origin" && site !== "none";
  const from = headers.origin ?? headers.referer;
  if (!from) return false;
  try {
    return new URL(from).host !== host;
  } catch {
    return true;
  }
}
