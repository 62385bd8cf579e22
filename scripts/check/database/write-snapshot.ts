import { writeFile } from "node:fs/promises";
import process from "node:process";
import { openMigratedDatabase } from "./embedded.ts";

/** Writes the data folder of a database with our migrations as a tar, to the path that it is given. */

const database = await openMigratedDatabase();
const tar = await database.exclusive(async (pglite) => {
  await pglite.exec("checkpoint"); // or whoever opens a copy has a crash to recover from
  return await pglite.dumpDataDir("none");
});
await writeFile(process.argv[2]!, new Uint8Array(await tar.arrayBuffer()));
await database.close();
