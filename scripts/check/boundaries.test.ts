import { describe, expect, test } from "vitest";
import { importsOf, isFile, projectFiles, read } from "./source.ts";

/** What each layer may import: other layers by folder, single files, and packages. Imports point one way, from the top to the bottom. */
const layers: Record<string, string[]> = {
  "supabase/functions/": ["_platform", "_http", "_adapters", "_core"]
    .map((name) => `supabase/functions/${name}`)
    .concat("shared"),
  "supabase/functions/_platform/": [
    "supabase/functions/_http",
    "supabase/functions/_adapters",
    "supabase/functions/_core",
    "shared",
    "*",
  ],
  "supabase/functions/_adapters/": ["supabase/functions/_core", "shared", "*"],
  "supabase/functions/_core/": ["shared", "zod", "thumbhash"],
  "supabase/functions/_http/": ["shared", "zod"],
  // Every function that there is, and all that the API's document tells, is tried; some on stacks that are killed, while the
  // vendors' fakes live on.
  "supabase/tests/http/": [
    "supabase/tests",
    "scripts/start/testing",
    "scripts/start/fake-vendors.ts",
    "scripts/bench/chaos",
    "scripts/openapi",
    "scripts/function-config.ts",
    "shared",
    "*",
  ],
  "web/src/": ["web/src", "shared", "*"],
  "web/src/routes/": ["web/src/features", "web/src/ui", "web/src/lib", "web/src/strings", "shared", "*"],
  "web/src/features/": ["web/src/ui", "web/src/lib", "web/src/strings", "shared", "*"],
  // Nothing of the product, but amounts: a meter of dollars must not reckon with floats.
  "web/src/ui/": ["web/src/lib", "web/src/strings", "shared/usd.ts", "*"],
  "web/src/lib/": ["web/src/strings", "shared", "*"],
  "web/src/strings/": ["shared"],
  "shared/": ["zod"],
};

const sources = projectFiles("*.ts", "*.tsx");
const products = sources.filter((path) => !path.includes(".test.") && !path.endsWith(".d.ts"));

/** The innermost layer that a file belongs to, such as `shared/` for `shared/search.ts`. */
const layerOf = (path: string) =>
  Object.keys(layers)
    .filter((layer) => path.startsWith(layer))
    .sort((a, b) => b.length - a.length)[0];

/** Imports of the layer's files that leave it for a place it may not know. */
function strayImports(layer: string): string[] {
  const allowed = layers[layer] ?? [];
  return (layer.includes("/tests/") ? sources : products)
    .filter((path) => layerOf(path) === layer)
    .flatMap((path) => importsOf(path).map((specifier) => ({ path, specifier })))
    .filter(({ specifier }) =>
      isFile(specifier)
        ? layerOf(specifier) !== layer &&
          !allowed.some((place) => specifier === place || specifier.startsWith(`${place}/`))
        : !allowed.includes(specifier) && !allowed.includes("*"),
    )
    .map(({ path, specifier }) => `${path} imports ${specifier}`);
}

describe("imports point one way", () => {
  test.each(Object.keys(layers))("%s imports only what it may know", (layer) => {
    expect(strayImports(layer)).toEqual([]);
  });
});

test("shared, core, adapters and http do not speak of Deno", () => {
  const portable = /^(shared|supabase\/functions\/_(core|adapters|http))\//;
  expect(products.filter((path) => portable.test(path) && /\bDeno\./.test(read(path)))).toEqual([]);
});

test("no file exists only to hand on what others export", () => {
  const barrels = products.filter((path) => /^export (?:type )?(?:\*|\{[^}]*\}) from "/m.test(read(path)));
  expect(barrels).toEqual([]);
});

describe("features", () => {
  const shared = [
    "images",
    "session",
    "live",
    "sending",
    "upload",
    "picking",
    "recipe-form",
    "recipe-previews",
    "making",
    "framing",
    "editing",
    "searching",
    "snippets",
    "money",
  ];
  const featureOf = (path: string) => /^web\/src\/features\/([^/]+)\//.exec(path)?.[1];
  const imports = products.flatMap((path) =>
    importsOf(path).map((specifier) => ({ path, specifier, from: featureOf(path), to: featureOf(specifier) })),
  );
  const stray = (isStray: (from: string, to: string) => boolean) =>
    imports
      .filter(({ from, to }) => from && to && from !== to && isStray(from, to))
      .map(({ path, specifier }) => `${path} imports ${specifier}`);

  test("import only those that others may share", () => {
    expect(stray((_, to) => !shared.includes(to))).toEqual([]);
  });

  test("that are shared know nothing of those that share them", () => {
    expect(stray((from, to) => shared.includes(from) && shared.indexOf(from) < shared.indexOf(to))).toEqual([]);
  });
});
