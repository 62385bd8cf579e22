import { text } from "./bytes.ts";

/** What the first bytes of a file look like, for a sentence such as "This file seems to be a GIF". */
export function fileKind(bytes: Uint8Array): string {
  const start = text(bytes, 0, 12);
  if (bytes.length === 0) return "empty";
  if (start.startsWith("GIF8")) return "a GIF";
  if (start.startsWith("RIFF") && start.endsWith("WEBP")) return "a WebP";
  if (start.slice(4, 8) === "ftyp") return mediaKind(start.slice(8));
  if (start.startsWith("%PDF")) return "a PDF";
  if (start.startsWith("BM")) return "a BMP";
  if (start.startsWith("II*\0") || start.startsWith("MM\0*")) return "a TIFF";
  if (start.startsWith("PK\x03\x04")) return "a ZIP archive";
  const words = text(bytes, 0, 256).trimStart().toLowerCase();
  if (words.includes("<svg")) return "an SVG";
  if (words.startsWith("<!doctype html") || words.startsWith("<html")) return "a web page (HTML)";
  if (words.startsWith("{") || words.startsWith("[")) return "JSON";
  return "no picture";
}

/** The brand of an ISO base media file, the container of HEIC, AVIF and MP4. */
function mediaKind(brand: string): string {
  if (brand === "avif" || brand === "avis") return "an AVIF";
  return ["heic", "heix", "hevc", "mif1", "msf1"].includes(brand) ? "a HEIC" : "a video";
}
