/** The stack with functions and a web app made for tests instead of the project's own. */
import { fileURLToPath } from "node:url";
import { startStack } from "../stack.ts";

const stack = await startStack({
  folder: Deno.env.get("LARDER_DATA_DIR") ?? (await Deno.makeTempDir()),
  ephemeral: true,
  port: 0,
  databasePort: 0,
  projectFolder: fileURLToPath(new URL("../../..", import.meta.url).href).replace(/\/$/, ""),
  functionsFolder: fileURLToPath(new URL("./functions", import.meta.url).href),
  webFolder: fileURLToPath(new URL("./web", import.meta.url).href),
});
Deno.addSignalListener("SIGTERM", async () => {
  await stack.stop();
  Deno.exit(0);
});
