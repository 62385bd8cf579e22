import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The running stack that `npm run dev` looks through to: everything that is not the app itself. */
const stack = process.env.LARDER_URL ?? "http://127.0.0.1:54321";
const stackPaths = ["/auth", "/rest", "/storage", "/functions", "/realtime", "/config.json", "/inbox.json"];

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), tailwindcss()],
  build: {
    target: "es2023",
    emptyOutDir: true,
    reportCompressedSize: false,
  },
  server: { proxy: Object.fromEntries(stackPaths.map((path) => [path, { target: stack, ws: true }])) },
});
