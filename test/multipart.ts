/** A file as a form sends it. */
export interface SentFile {
  name: string;
  content: Uint8Array | string;
}

const boundary = "----aakaer";

/** A form with files, the way a browser sends it: headers and payload for `inject`. */
export function multipart(fields: Record<string, string>, files: readonly SentFile[]) {
  const parts: Buffer[] = [];
  const put = (head: string, content: Uint8Array | string) =>
    parts.push(
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content as Uint8Array),
      Buffer.from("\r\n"),
    );
  for (const [name, value] of Object.entries(fields)) put(`name="${name}"`, value);
  for (const { name, content } of files)
    put(`name="files"; filename="${name}"\r\nContent-Type: application/octet-stream`, content);
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat(parts),
  };
}
