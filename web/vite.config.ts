import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { chunkGroups } from "../scripts/web-build/chunks.ts";
import { iconsApart } from "../scripts/web-build/icons-apart.ts";
import { preloadApp } from "../scripts/web-build/preload-app.ts";

/** The running stack that `npm run dev` looks through to: everything that is not the app itself. */
const stack = process.env.LARDER_URL ?? "http://127.0.0.1:54321";
const stackPaths = ["/auth", "/rest", "/storage", "/functions", "/realtime", "/config.json", "/inbox.json"];

const buildFile = (name: string) => fileURLToPath(new URL(`../scripts/web-build/${name}`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  resolve: {
    alias: [
      { find: /^(iceberg-js|@supabase\/functions-js)$/, replacement: buildFile("unused-clients.ts") },
      { find: /^\.\/lib\/(webauthn|web3\/ethereum)$/, replacement: buildFile("unused-sign-ins.ts") },
    ],
  },
  plugins: [iconsApart(), react(), tailwindcss(), preloadApp()],
  build: {
    target: "es2023",
    emptyOutDir: true,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  server: { proxy: Object.fromEntries(stackPaths.map((path) => [path, { target: stack, ws: true }])) },
});
