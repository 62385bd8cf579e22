import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const path = join(root, "example.ts");

/** A program that stands at the root of the project, bundled for a browser with what its `import.meta.env` says. */
export async function bundleExample(program: string, env: Readonly<Record<string, string>>): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [
      { name: "example", resolveId: (id) => (id === path ? id : null), load: (id) => (id === path ? program : null) },
    ],
    define: Object.fromEntries(
      Object.entries(env).map(([name, value]) => [`import.meta.env.${name}`, JSON.stringify(value)]),
    ),
    build: { write: false, target: "es2023", rolldownOptions: { input: path }, modulePreload: { polyfill: false } },
  });
  const [result] = [built].flat();
  const [file] = result && "output" in result ? result.output : [];
  if (file?.type !== "chunk") throw new Error("The example was not bundled into one file.");
  return file.code;
}
