import type { Bound } from "#sense/verify/find-amounts.ts";

/** Words before an amount that move it. The longest are tried first. */
export const bounds: Record<"da" | "en", readonly [string, Bound][]> = {
  da: [
    ["mere end", "over"],
    ["flere end", "over"],
    ["mindre end", "under"],
    ["færre end", "under"],
    ["lidt over", "justOver"],
    ["lidt under", "justUnder"],
    ["over", "over"],
    ["under", "under"],
    ["mindst", "atLeast"],
    ["højst", "atMost"],
    ["næsten", "justUnder"],
    ["knap", "justUnder"],
    ["godt", "justOver"],
    ["omkring", "about"],
    ["cirka", "about"],
    ["ca", "about"],
  ],
  en: [
    ["more than", "over"],
    ["fewer than", "under"],
    ["less than", "under"],
    ["just over", "justOver"],
    ["just under", "justUnder"],
    ["at least", "atLeast"],
    ["at most", "atMost"],
    ["over", "over"],
    ["under", "under"],
    ["almost", "justUnder"],
    ["nearly", "justUnder"],
    ["about", "about"],
    ["around", "about"],
  ],
};

/**
 * Words that are a share by themselves, with what they ask of it. The longest are tried first.
 * »Mange« and »få« part at one in ten: a line of ours, so that they are held to something.
 */
export const shares: Record<"da" | "en", readonly [string, number, Bound][]> = {
  da: [
    ["det store flertal", 0.5, "over"],
    ["stort flertal", 0.5, "over"],
    ["flertallet", 0.5, "over"],
    ["flertal", 0.5, "over"],
    ["størstedelen", 0.5, "over"],
    ["de fleste", 0.5, "over"],
    ["mindretallet", 0.5, "under"],
    ["mindretal", 0.5, "under"],
    ["halvdelen", 0.5, "is"],
    ["hver anden", 0.5, "is"],
    ["hvert andet", 0.5, "is"],
    ["to tredjedele", 2 / 3, "is"],
    ["tre fjerdedele", 3 / 4, "is"],
    ["en tredjedel", 1 / 3, "is"],
    ["en fjerdedel", 1 / 4, "is"],
    ["en femtedel", 1 / 5, "is"],
    ["en tiendedel", 1 / 10, "is"],
    ["tredjedelen", 1 / 3, "is"],
    ["fjerdedelen", 1 / 4, "is"],
    ["hver tredje", 1 / 3, "is"],
    ["hvert tredje", 1 / 3, "is"],
    ["hver fjerde", 1 / 4, "is"],
    ["hvert fjerde", 1 / 4, "is"],
    ["hver femte", 1 / 5, "is"],
    ["hvert femte", 1 / 5, "is"],
    ["hver tiende", 1 / 10, "is"],
    ["hvert tiende", 1 / 10, "is"],
    ["mange", 0.1, "atLeast"],
    ["få", 0.1, "atMost"],
    ["enkelte", 0.1, "atMost"],
    ["samtlige", 1, "is"],
    ["alle", 1, "is"],
    ["ingen", 0, "is"],
  ],
  en: [
    ["the majority", 0.5, "over"],
    ["a majority", 0.5, "over"],
    ["majority", 0.5, "over"],
    ["most of", 0.5, "over"],
    ["most", 0.5, "over"],
    ["a minority", 0.5, "under"],
    ["minority", 0.5, "under"],
    ["half", 0.5, "is"],
    ["every second", 0.5, "is"],
    ["every third", 1 / 3, "is"],
    ["every fourth", 1 / 4, "is"],
    ["every fifth", 1 / 5, "is"],
    ["one in three", 1 / 3, "is"],
    ["one in four", 1 / 4, "is"],
    ["one in five", 1 / 5, "is"],
    ["two thirds", 2 / 3, "is"],
    ["three quarters", 3 / 4, "is"],
    ["a third", 1 / 3, "is"],
    ["one third", 1 / 3, "is"],
    ["a quarter", 1 / 4, "is"],
    ["one quarter", 1 / 4, "is"],
    ["a fifth", 1 / 5, "is"],
    ["many", 0.1, "atLeast"],
    ["few", 0.1, "atMost"],
    ["all", 1, "is"],
    ["none", 0, "is"],
    ["no", 0, "is"],
  ],
};

/** Only before the thing counted or a verb do these say how many: »alle udsagn«, »alle ønsker«, but not »for alle«. */
export const needUnit = new Set("alle ingen mange få enkelte all no most many few".split(" "));

/** With these after it, »alle« speaks for everybody. */
export const verbsAfter = new Set(
  `er vil ønsker mener siger kan skal støtter nævner peger har synes bliver foreslår bakker
  are want wants agree agrees say says support supports think thinks mention`.split(/\s+/),
);
