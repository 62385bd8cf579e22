import { expect, test } from "vitest";
import { chunkOf } from "./chunks.ts";

/** Who imports whom, with the page above all; `import()`s begin with a star. */
const imports: Record<string, string[]> = {
  "web/index.html": ["/src/first.ts"],
  "/src/first.ts": ["/src/screens.ts", "*/src/main.tsx"],
  "/src/screens.ts": ["review", "library", "picture", "api", "help", "outside"].map(
    (name) => `*/src/routes/${name}.tsx`,
  ),
  "/src/main.tsx": ["/src/screens.ts", "/src/shell.tsx", "/node_modules/react/index.js"],
  "/src/shell.tsx": ["*/src/dialog.tsx"],
  "/src/routes/review.tsx": [
    "/node_modules/react/index.js",
    "/src/page.tsx",
    "/src/crops.tsx",
    "/src/queue.ts",
    "/src/progress.tsx",
    "/src/features/making/fields.tsx",
    "/src/features/making/models/models-choice.tsx",
    "/src/features/making/catalog/catalog.ts",
  ],
  "/src/routes/picture.tsx": ["/src/page.tsx", "/src/crops.tsx"],
  "/src/routes/library.tsx": ["/src/page.tsx", "*/src/bulk.tsx"],
  "/src/routes/api.tsx": ["/src/public-frame.tsx", "/src/page.tsx"],
  "/src/routes/help.tsx": ["/src/public-frame.tsx"],
  "/src/routes/outside.tsx": ["/src/public-frame.tsx"],
  "/src/bulk.tsx": [
    "/src/dialog.tsx",
    "/src/page.tsx",
    "/src/progress.tsx",
    "/src/features/making/fields.tsx",
    "/src/features/making/models/models-choice.tsx",
    "/src/features/making/catalog/catalog.ts",
    "/node_modules/lucide-react/x.mjs",
  ],
  "/src/dialog.tsx": ["/node_modules/base-ui/index.js", "/node_modules/lucide-react/x.mjs"],
};

const importersOf = (id: string) => Object.keys(imports).filter((other) => imports[other]?.includes(id));
const context = {
  getModuleInfo: (id: string) => ({
    isEntry: id === "web/index.html",
    importers: importersOf(id),
    dynamicImporters: importersOf(`*${id}`),
  }),
} as unknown as Parameters<typeof chunkOf>[1];

test.each([
  ["/src/features/snippets/language-tabs.tsx", "snippets"],
  ["/src/screens.ts", "first"],
  ["/src/shell.tsx", "app"],
  ["/node_modules/react/index.js", "vendor"],
  ["/src/page.tsx", "common"],
  ["/src/public-frame.tsx", "public"],
  ["/src/crops.tsx", "picture_review"],
  ["/src/queue.ts", "review"],
  ["/src/progress.tsx", "review_lent"],
  ["/src/features/making/fields.tsx", "making"],
  ["/src/features/making/models/models-choice.tsx", "models"],
  ["/src/features/making/catalog/catalog.ts", "catalog"],
  ["/src/routes/library.tsx", "library"],
  ["/src/bulk.tsx", null],
  ["/src/dialog.tsx", null],
  ["/node_modules/base-ui/index.js", null],
  ["/node_modules/lucide-react/x.mjs", "later-icons"],
])("%s is in the file %s", (id, chunk) => {
  expect(chunkOf(id, context)).toBe(chunk);
});
