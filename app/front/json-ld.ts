import { inLang, paths } from "#base/paths.ts";
import type { ProcessFace } from "#rooms/publishing/door.ts";
import type { Site } from "./site.ts";

/** The process and its data in the words of schema.org, for search engines and catalogues. */
export function jsonLdOf(site: Site, face: ProcessFace): unknown {
  const { origin, lang, slug } = site;
  const address = (path: string) => origin + inLang(lang, path);
  const publisher = { "@type": "GovernmentOrganization", name: face.municipality };
  const file = (format: "csv" | "json", encodingFormat: string) => ({
    "@type": "DataDownload",
    contentUrl: origin + paths.publicDataFile(slug, format),
    encodingFormat,
  });
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Project",
        "@id": address(paths.publicHome(slug)),
        name: face.name,
        description: face.purpose,
        url: address(paths.publicHome(slug)),
        parentOrganization: publisher,
      },
      ...(face.said
        ? [
            {
              "@type": "Dataset",
              name: face.name,
              description: face.purpose || face.name,
              dateModified: face.said.countedAt,
              publisher,
              distribution: [file("csv", "text/csv"), file("json", "application/json")],
            },
          ]
        : []),
    ],
  };
}
