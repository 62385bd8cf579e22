import { oneLine } from "../../../lib/one-line.ts";
import type { Layout } from "../picture-url.ts";

/** A file that a page can show, with its real pixels. */
export interface ImageFile {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface ImgMarkup {
  /** Of one cut, in any order; at least one. */
  readonly files: readonly ImageFile[];
  readonly layout: Layout;
  /** CSS pixels, for the fixed layout. */
  readonly pixels: number;
  readonly alt: string;
  /** Hex: shown until the picture is there. */
  readonly color: string | null;
}

/** An `<img>` that takes the fitting file, keeps its place while it loads and shows the picture's colour until then. */
export function imgMarkup({ files, layout, pixels, alt, color }: ImgMarkup): string {
  const sorted = files.toSorted((one, other) => one.width - other.width);
  const largest = sorted.at(-1);
  if (!largest) return "";
  const isFixed = layout === "fixed";
  const width = isFixed ? pixels : largest.width;
  const attributes: Record<string, string> = {
    src: largest.url,
    srcset: sorted.map(({ url, width }) => `${url} ${width}w`).join(", "),
    sizes: sizesOf(layout, pixels),
    width: String(width),
    height: String(isFixed ? Math.round((pixels * largest.height) / largest.width) : largest.height),
    alt: oneLine(alt),
    loading: "lazy",
    decoding: "async",
    style: `${color ? `background-color: ${color}; ` : ""}max-width: 100%; height: auto`,
  };
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name}="${escapeAttribute(value)}"`);
  return `<img\n${lines.join("\n")}\n>`;
}

/** How wide the picture is on its page, by the width of the window. */
export function sizesOf(layout: Layout, pixels: number): string {
  if (layout === "half") return "(min-width: 768px) 50vw, 100vw";
  if (layout === "third") return "(min-width: 1024px) 33vw, (min-width: 640px) 50vw, 100vw";
  return layout === "fixed" ? `${pixels}px` : "100vw";
}

const entities: Record<string, string> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };

const escapeAttribute = (text: string) => text.replace(/[&"<>]/g, (letter) => entities[letter] ?? letter);
