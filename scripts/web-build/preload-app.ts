import type { Plugin } from "vite";

/**
 * Has the page ask for the app itself at once: its script is tiny, and would do so only when it is there. Styles come
 * first, which is all that the page needs to show something.
 */
export const preloadApp = (): Plugin => ({
  name: "preload-app",
  transformIndexHtml: {
    order: "post",
    handler(_page, { bundle = {}, chunk: first }) {
      const files = new Set<string>();
      const add = (file: string) => {
        const chunk = bundle[file];
        if (chunk?.type !== "chunk" || chunk === first || files.has(file)) return;
        files.add(file);
        for (const needed of chunk.imports) add(needed);
      };
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.type === "chunk" && chunk.moduleIds.some((id) => id.endsWith("/src/main.tsx"))) add(file);
      }
      return [...files].map((file) => ({
        tag: "link",
        attrs: { rel: "modulepreload", crossorigin: true, fetchpriority: "low", href: `/${file}` },
        injectTo: "head" as const,
      }));
    },
  },
});
