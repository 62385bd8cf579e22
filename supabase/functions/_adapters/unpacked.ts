import { fromBase64 } from "../../../shared/base64.ts";

/** The bytes that a module of `scripts/embed-wasm.ts` carries gzipped. */
export async function unpacked(base64: string): Promise<Uint8Array> {
  const packed = new Blob([fromBase64(base64) as BlobPart]).stream();
  return new Uint8Array(await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}
