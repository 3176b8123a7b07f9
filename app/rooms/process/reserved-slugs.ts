/**
 * First segments of the house's own addresses. The public page of a process
 * stands at its bare slug, so no process may be called one of these; kept in step
 * with the path builder by a test.
 */
export const reservedSlugs: readonly string[] = [
  "about",
  "account",
  "api",
  "assets",
  "data",
  "en",
  "favicon",
  "feed",
  "healthz",
  "help",
  "memberships",
  "metrics",
  "people",
  "process",
  "processes",
  "public",
  "readyz",
  "robots",
  "search",
  "sign-in",
  "sign-out",
  "sitemap",
  "theme",
];
