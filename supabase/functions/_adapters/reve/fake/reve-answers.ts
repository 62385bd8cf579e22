import { toBase64 } from "../../../../../shared/base64.ts";
import type { PictureFile } from "../../../_core/ports/picture.ts";
import { paintPicture } from "../../testing/vendor/paint-picture.ts";

/** What is said of a picture: fields in JSON, headers beside bytes. */
export interface Said {
  readonly request_id: string;
  readonly version: string;
  readonly content_violation: boolean;
  readonly credits_used: number;
  readonly credits_remaining: number;
}

const wantsBytes = (request: Request) => /^image\//.test(request.headers.get("accept") ?? "");

/** A picture in the form that was asked for: base64 in JSON, or bytes with headers. `file` is null after a violation. */
export function answer(request: Request, file: PictureFile | null, said: Said): Response {
  if (!wantsBytes(request)) return Response.json({ ...(file ? { image: toBase64(file.bytes) } : {}), ...said });
  const headers = Object.entries(said).map(([name, value]): [string, string] => [
    `x-reve-${name.replaceAll("_", "-")}`,
    String(value),
  ]);
  const type = file?.mime ?? "image/jpeg";
  return new Response(file ? new Uint8Array(file.bytes) : null, { headers: [["content-type", type], ...headers] });
}

const grey = await paintPicture({ prompt: "grey", width: 16, height: 16, format: "jpeg" });

/** A refusal: whoever wants bytes gets a small grey picture, and the code in a header. */
export function refuse(request: Request, status: number, code: string, message: string): Response {
  if (!wantsBytes(request)) return Response.json({ error_code: code, message }, { status });
  const headers = { "content-type": grey.mime, "x-reve-error-code": code };
  return new Response(new Uint8Array(grey.bytes), { status, headers });
}
