import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "#base/compress-answers.ts";

/** A page or file as it is sent, in the encodings browsers ask for. */
export interface Rendering {
  mediaType: string;
  etag: string;
  identity: Buffer;
  gzip: Buffer | null;
  brotli: Buffer | null;
}

const mostBytes = 24_000_000;
/** A rendering larger than this is made anew each time. */
const mostBytesOfOne = 2_000_000;
const compressible = 1024;

/**
 * Renderings kept in memory under exactly what they were made from. The caller's
 * key holds the version the database answered this very request with; under
 * another version a rendering is never found. What was longest not asked for
 * goes first.
 */
export class KeptRenderings {
  private readonly kept = new Map<string, Rendering>();
  private readonly making = new Map<string, Promise<Rendering | null>>();
  private bytes = 0;

  /**
   * @param make draws it; null when there is nothing there, which is not kept
   * @param stillTrue asked after drawing: what changed meanwhile is sent, but not kept
   */
  async get(
    key: string,
    make: () => Promise<{ body: string; mediaType: string } | null>,
    stillTrue: () => Promise<boolean>,
  ): Promise<Rendering | null> {
    const found = this.kept.get(key);
    if (found) {
      this.kept.delete(key);
      this.kept.set(key, found);
      return found;
    }
    const running = this.making.get(key);
    if (running) return running;
    const promise = this.make(key, make, stillTrue).finally(() => this.making.delete(key));
    this.making.set(key, promise);
    return promise;
  }

  private async make(
    key: string,
    make: () => Promise<{ body: string; mediaType: string } | null>,
    stillTrue: () => Promise<boolean>,
  ): Promise<Rendering | null> {
    const made = await make();
    if (!made) return null;
    const rendering = await compress(made);
    if (sizeOf(rendering) <= mostBytesOfOne && (await stillTrue())) this.keep(key, rendering);
    return rendering;
  }

  private keep(key: string, rendering: Rendering): void {
    this.kept.set(key, rendering);
    this.bytes += sizeOf(rendering);
    for (const [oldest, old] of this.kept) {
      if (this.bytes <= mostBytes) break;
      this.kept.delete(oldest);
      this.bytes -= sizeOf(old);
    }
  }
}

export function bytesIn(rendering: Rendering, encoding: Encoding): Buffer {
  if (encoding === "br") return rendering.brotli!;
  return encoding === "gzip" ? rendering.gzip! : rendering.identity;
}

async function compress({ body, mediaType }: { body: string; mediaType: string }): Promise<Rendering> {
  const identity = Buffer.from(body);
  const etag = createHash("sha256")
    .update(mediaType)
    .update("\0")
    .update(identity)
    .digest("base64url")
    .slice(0, 22);
  if (identity.length < compressible) return { mediaType, etag, identity, gzip: null, brotli: null };
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(identity, { level: 6 }),
    promisify(brotliCompress)(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  ]);
  return { mediaType, etag, identity, gzip: zipped, brotli };
}

function sizeOf({ identity, gzip: zipped, brotli }: Rendering): number {
  return identity.length + (zipped?.length ?? 0) + (brotli?.length ?? 0);
}
