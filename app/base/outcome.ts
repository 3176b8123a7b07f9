import type { VNode } from "preact";

/** What an endpoint answers with. `data` is what JSON callers get of a page; without it the page has no JSON form. */
export type Outcome =
  | { kind: "page"; node: VNode; status: number; data?: unknown }
  | { kind: "redirect"; to: string }
  | { kind: "json"; data: unknown; status: number }
  | { kind: "file"; bytes: Uint8Array | string; mediaType: string; filename: string; inline: boolean };

export function page(node: VNode, options: { status?: number; data?: unknown } = {}): Outcome {
  return {
    kind: "page",
    node,
    status: options.status ?? 200,
    ...(options.data === undefined ? {} : { data: options.data }),
  };
}

/** After a write: the browser asks for the next page, so that reload and back do not write twice. */
export function redirect(to: string): Outcome {
  return { kind: "redirect", to };
}

export function json(data: unknown, status = 200): Outcome {
  return { kind: "json", data, status };
}

export function file(
  bytes: Uint8Array | string,
  options: { mediaType: string; filename: string; inline?: boolean },
): Outcome {
  return {
    kind: "file",
    bytes,
    mediaType: options.mediaType,
    filename: options.filename,
    inline: options.inline ?? false,
  };
}
