import { fromBase64 } from "../../../../../shared/base64.ts";
import { sha256 } from "../../../_core/picture/sha256.ts";

/** The pictures that a body brings, in its order, each as the SHA-256 of its bytes: files of a form, and base64 in JSON. */
export async function picturesIn(contentType: string, body: Uint8Array): Promise<string[]> {
  const files = contentType.includes("multipart/form-data")
    ? await filesOf(contentType, body)
    : pastedIn(contentType, body);
  return Promise.all(files.map(sha256));
}

async function filesOf(contentType: string, body: Uint8Array): Promise<Uint8Array[]> {
  const form = await new Response(body.slice(), { headers: { "content-type": contentType } })
    .formData()
    .catch(() => []);
  const files = [...form].flatMap(([, value]) => (typeof value === "string" ? [] : [value]));
  return Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
}

/** JPEG and PNG files in base64, also as data URIs. */
function pastedIn(contentType: string, body: Uint8Array): Uint8Array[] {
  if (!contentType.includes("json")) return [];
  const found: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === "string") found.push(value.replace(/^data:image\/(png|jpeg);base64,/, ""));
    else if (value && typeof value === "object") Object.values(value).forEach(walk);
  };
  try {
    walk(JSON.parse(new TextDecoder().decode(body)));
    return found.filter((text) => /^(\/9j\/|iVBORw0KGgo)/.test(text)).map(fromBase64);
  } catch {
    return [];
  }
}
