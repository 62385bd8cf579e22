import { Buffer } from "node:buffer";

/** One field of a form. `filename` is null for a plain value. */
interface FormPart {
  readonly name: string;
  readonly filename: string | null;
  readonly mimetype: string | null;
  readonly bytes: Uint8Array;
}

/**
 * The parts of a `multipart/form-data` body (RFC 7578), or null if it is damaged. Deno's own `formData()` drops a
 * field whose name is empty, and that is how storage-js sends the file.
 */
export function readFormParts(body: Uint8Array, contentType: string): FormPart[] | null {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType);
  const delimiter = `--${(boundary?.[1] ?? boundary?.[2] ?? "").trim()}`;
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const parts: FormPart[] = [];
  let from = buffer.indexOf(delimiter);
  while (from >= 0) {
    const head = from + delimiter.length;
    if (buffer.toString("latin1", head, head + 2) === "--") return parts;
    const blank = buffer.indexOf("\r\n\r\n", head);
    const next = blank < 0 ? -1 : buffer.indexOf(`\r\n${delimiter}`, blank + 2);
    if (next < 0) return null;
    parts.push({ ...readHead(buffer.toString("utf8", head, blank)), bytes: body.slice(blank + 4, next) });
    from = next + 2;
  }
  return null;
}

function readHead(head: string): Omit<FormPart, "bytes"> {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "";
  return {
    name: /[; ]name="([^"]*)"/i.exec(disposition)?.[1] ?? "",
    filename: /[; ]filename="([^"]*)"/i.exec(disposition)?.[1] ?? null,
    mimetype: /^content-type:\s*(\S.*?)\s*$/im.exec(head)?.[1] ?? null,
  };
}
