import type { Plugin } from "vite";

/**
 * Has each icon imported from its own file. Through the one file that exports them all, every icon of every screen would
 * belong to whoever imports any of them, and so come with the first page.
 */
export const iconsApart = (): Plugin => ({
  name: "icons-apart",
  apply: "build",
  transform: {
    filter: { id: /\.tsx?$/, code: 'from "lucide-react"' },
    handler: (code) => ({ code: importApart(code), map: null }),
  },
});

/** Code whose imports of icons name the file of each. */
export const importApart = (code: string): string =>
  code.replace(/import \{([^}]*)\} from "lucide-react";/g, (_import, names: string) =>
    [...names.matchAll(/(\w+)(?: as (\w+))?/g)]
      .map(([, icon = "", name = icon]) => `import ${name} from "lucide-react/icons/${fileOf(icon)}";`)
      .join(" "),
  );

/** `Grid2x2` is `grid-2x2`, `CircleX` is `circle-x`. */
const fileOf = (icon: string) => icon.replace(/(?<=[a-z])(?=[A-Z])|(?<=[a-z]{2})(?=\d)/g, "-").toLowerCase();
