/**
 * Writes binaries of npm packages, wasm and fonts, as base64 TypeScript modules: hosted functions cannot read files of a package.
 * Run `node scripts/embed-wasm.ts` after an update of such a package; a test compares the two.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync, gzipSync } from "node:zlib";

const { resolve } = createRequire(import.meta.url);

interface Embedded {
  /** The package's export. */
  readonly source: string;
  /** Our module. */
  readonly target: URL;
  /** Gzipped: for what is large, and loaded only when it is needed. */
  readonly packed: boolean;
}

const adapters = new URL("../supabase/functions/_adapters/", import.meta.url);
const typesetting = new URL("typesetting/", adapters);

export const embedded: readonly Embedded[] = [
  {
    source: "@cornerstonejs/codec-libjpeg-turbo-8bit/wasm",
    target: new URL("codecs/jpeg-wasm.ts", adapters),
    packed: false,
  },
  { source: "icodec/webp-dec.wasm", target: new URL("codecs/webp/webp-wasm.ts", adapters), packed: true },
  { source: "@resvg/resvg-wasm/index_bg.wasm", target: new URL("resvg-wasm.ts", typesetting), packed: true },
  {
    source: "@expo-google-fonts/anton/400Regular/Anton_400Regular.ttf",
    target: new URL("anton-font.ts", typesetting),
    packed: true,
  },
  {
    source: "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
    target: new URL("noto-sans-font.ts", typesetting),
    packed: true,
  },
];

/** What the package has. */
export const contentOf = ({ source }: Embedded): Buffer => readFileSync(resolve(source));

/** What our module carries. */
export function carriedBy({ target, packed }: Embedded): Buffer {
  const [, base64 = ""] = /"([A-Za-z0-9+/=]*)";\n$/.exec(readFileSync(target, "utf8")) ?? [];
  const bytes = Buffer.from(base64, "base64");
  return packed ? gunzipSync(bytes) : bytes;
}

/** The text of the module that carries it. */
function moduleOf(one: Embedded): string {
  const content = contentOf(one);
  const base64 = (one.packed ? gzipSync(content, { level: 9 }) : content).toString("base64");
  const how = one.packed ? ", gzipped" : "";
  return `// Written by scripts/embed-wasm.ts from ${one.source}${how}\nexport const base64 =\n  "${base64}";\n`;
}

if (import.meta.main) {
  for (const one of embedded) writeFileSync(one.target, moduleOf(one));
}
