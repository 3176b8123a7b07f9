import { inLang } from "#base/paths.ts";
import { type PublicationHead, publicAddress } from "#rooms/publishing/door.ts";
import { nameOf, type Site } from "./site.ts";
import { textsIn } from "./texts.ts";

/** What was published, newest first, as Atom (RFC 4287). An entry keeps its id for good. */
export function writeFeed(site: Site, publications: readonly PublicationHead[]): string {
  const { lang, origin, path } = site;
  const t = textsIn(lang);
  const newest = [...publications].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  const updated = newest[0]?.publishedAt ?? new Date(0);
  const self = origin + inLang(lang, path);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<title>${escapeText(t.feedTitle(nameOf(site) || site.slug))}</title>
<id>${escapeText(self)}</id>
<link rel="self" href="${escapeText(self)}"/>
<updated>${updated.toISOString()}</updated>
<author><name>${escapeText(site.theme.municipality)}</name></author>
${newest.map((each) => entry(site, each)).join("")}</feed>
`;
}

function entry({ lang, origin }: Site, each: PublicationHead): string {
  const href = origin + inLang(lang, publicAddress(each));
  return `<entry>
<title>${escapeText(textsIn(lang).feedKinds[each.kind](each.title))}</title>
<id>urn:uuid:${each.id}</id>
<link href="${escapeText(href)}"/>
<updated>${each.publishedAt.toISOString()}</updated>
</entry>
`;
}

function escapeText(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no such signs
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  );
}
