import { type DecodedText, decodeText } from "./decode-text.ts";
import { readZipDirectory } from "./zip.ts";

/** What bytes turn out to be, whatever the file is called. */
export type DetectedKind =
  | "pdf"
  | "docx"
  | "text"
  | "image"
  | "media"
  | "zip"
  | "archive"
  | "spreadsheet"
  | "presentation"
  | "openDocument"
  | "appleOffice"
  | "oldOffice"
  | "encryptedOffice"
  | "rtf"
  | "html"
  | "program"
  | "unknown";

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are part of the signatures
/** First bytes, as Latin-1, of kinds we meet but do not read. Source: the formats' own specifications. */
const signatures: [DetectedKind, RegExp][] = [
  [
    "image",
    /^(\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(heic|mif1|avif))/,
  ],
  ["media", /^(ID3[\x02-\x04]\0|OggS|fLaC|RIFF[\s\S]{4}(WAVE|AVI )|[\s\S]{4}ftyp|\x1aE\xdf\xa3)/],
  ["archive", /^(\x1f\x8b|7z\xbc\xaf|Rar!\x1a|BZh\d1AY|\xfd7zXZ|[\s\S]{257}ustar)/],
  ["program", /^(MZ[\s\S]{1,58}\0|\x7fELF|\xca\xfe\xba\xbe)/],
  ["rtf", /^\{\\rtf/],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: control characters are part of the signatures

/** @returns the kind and, for text, the text itself, so that it is decoded once */
export function sniff(bytes: Uint8Array): { kind: DetectedKind; decoded: DecodedText | null } {
  const head = latin1(bytes.subarray(0, 1024));
  if (looksLikePdf(head, bytes)) return { kind: "pdf", decoded: null };
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
    return { kind: zipKind(bytes), decoded: null };
  }
  if (head.startsWith("\xd0\xcf\x11\xe0")) return { kind: oldOfficeKind(bytes), decoded: null };
  const known = signatures.find(([, pattern]) => pattern.test(head));
  if (known) return { kind: known[0], decoded: null };
  const decoded = decodeText(bytes);
  if (looksBinary(decoded.text)) return { kind: "unknown", decoded: null };
  if (/^\s*<(!doctype\s+html|html)[\s>]/i.test(decoded.text.slice(0, 1024))) return { kind: "html", decoded };
  return { kind: "text", decoded };
}

/** A PDF may have a little rubbish before its header (ISO 32000-1, annex H.3); a text that mentions one has no end mark. */
function looksLikePdf(head: string, bytes: Uint8Array): boolean {
  const at = head.indexOf("%PDF-");
  return at === 0 || (at > 0 && latin1(bytes.subarray(-2048)).includes("%%EOF"));
}

function zipKind(bytes: Uint8Array): DetectedKind {
  const names = readZipDirectory(bytes)?.map((entry) => entry.name) ?? [];
  const has = (prefix: string) => names.some((name) => name.startsWith(prefix));
  if (names.includes("[Content_Types].xml")) {
    if (has("word/")) return "docx";
    if (has("xl/")) return "spreadsheet";
    if (has("ppt/")) return "presentation";
  }
  if (names.some((name) => name.endsWith(".iwa"))) return "appleOffice";
  if (names.includes("mimetype") && names.includes("content.xml")) return "openDocument";
  return "zip";
}

/** Word puts a locked .docx inside the old container, in a stream named EncryptedPackage (MS-OFFCRYPTO 2.3.4.4). */
function oldOfficeKind(bytes: Uint8Array): DetectedKind {
  const name = [..."EncryptedPackage"].map((letter) => `${letter}\0`).join("");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, "latin1")
    ? "encryptedOffice"
    : "oldOffice";
}

/** Text has the odd stray control character; every tenth is no text. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 64 * 1024);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we count
  const controls = sample.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g)?.length ?? 0;
  return controls > 8 && controls > sample.length * 0.05;
}

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
