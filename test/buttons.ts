/** A button of a page without scripts: its words, where it posts and what. */
export interface Button {
  words: string;
  action: string;
  data: Record<string, string>;
}

/** All buttons of a page's forms, read from its HTML, fields as they stand. */
export function buttonsOf(html: string): Button[] {
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(
    ({ index, 0: whole, 1: attributes = "", 2: inside = "" }) => ({
      id: attribute(attributes, "id"),
      action: attribute(attributes, "action") ?? "",
      data: Object.fromEntries(
        [...inside.matchAll(/<input\b([^>]*)>/g)]
          .filter(([, each = ""]) => attribute(each, "name") !== null)
          .map(([, each = ""]) => [attribute(each, "name"), attribute(each, "value") ?? ""]),
      ) as Record<string, string>,
      start: index,
      end: index + whole.length,
    }),
  );
  return [...html.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)].flatMap(
    ({ index, 1: attributes = "", 2: inside = "" }) => {
      const formId = attribute(attributes, "form");
      const form = forms.find((each) =>
        formId ? each.id === formId : each.start < index && index < each.end,
      );
      if (!form || /\bdisabled\b|aria-disabled="true"/.test(attributes)) return [];
      const name = attribute(attributes, "name");
      return [
        {
          words: readable(inside.replace(/<[^>]*>/g, "")).trim(),
          action: form.action,
          data: { ...form.data, ...(name ? { [name]: attribute(attributes, "value") ?? "" } : {}) },
        },
      ];
    },
  );
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes);
  return found ? readable(found[1]!) : null;
}

const readable = (text: string) =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
