import { Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";

export type Encoding = "br" | "gzip" | "identity";

/** The best of what a browser takes: »br, gzip;q=0.8«. */
export function encodingFor(accept: string | undefined, offered: { br: boolean; gzip: boolean }): Encoding {
  const taken = (name: string) =>
    accept?.split(",").some((each) => {
      const [coding = "", ...parameters] = each.split(";").map((part) => part.trim().toLowerCase());
      return coding === name && !parameters.some((part) => /^q=0(\.0*)?$/.test(part));
    }) ?? false;
  if (offered.br && taken("br")) return "br";
  return offered.gzip && taken("gzip") ? "gzip" : "identity";
}

/** Under this many bytes the headers weigh more than what is won. */
const leastBytes = 1024;
/** Words and drawings; a PDF, a Word file or a font is packed already. */
const words = /^(text\/|image\/svg|application\/([\w.-]+\+)?(json|xml|javascript)\b)/;
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * Sends words compressed, whatever room they come from. What has an encoding
 * already is left alone. No page of the house holds a secret that an attacker could
 * guess by its length: forms are guarded by where they come from, not by a token.
 */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (reply.hasHeader("content-encoding") || reply.statusCode === 304 || request.method === "HEAD")
      return payload;
    if (!words.test(String(reply.getHeader("content-type") ?? ""))) return payload;
    reply.header("vary", withAcceptEncoding(reply.getHeader("vary")));
    const encoding = encodingFor(request.headers["accept-encoding"], { br: true, gzip: true });
    if (encoding === "identity") return payload;
    const packed = await pack(payload, encoding);
    if (!packed) return payload;
    reply.removeHeader("content-length");
    reply.header("content-encoding", encoding);
    return packed;
  });
}

async function pack(payload: unknown, encoding: "br" | "gzip"): Promise<Buffer | Readable | null> {
  if (payload instanceof Readable) {
    const packing = encoding === "br" ? createBrotliCompress(brotli) : createGzip();
    payload.once("error", (error) => packing.destroy(error));
    return payload.pipe(packing);
  }
  if (typeof payload !== "string" && !Buffer.isBuffer(payload)) return null;
  const bytes = Buffer.from(payload as string);
  if (bytes.length < leastBytes) return null;
  return encoding === "br" ? promisify(brotliCompress)(bytes, brotli) : promisify(gzip)(bytes);
}

function withAcceptEncoding(vary: unknown): string {
  const known = vary ? String(vary) : "";
  if (/accept-encoding/i.test(known)) return known;
  return known ? `${known}, accept-encoding` : "accept-encoding";
}
