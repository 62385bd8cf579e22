import { readFile } from "node:fs/promises";
import type { PGlite } from "@electric-sql/pglite";

/** In this order: the roles come first, since everything after them grants something. */
const scripts = ["roles", "extension", "cron", "net", "vault", "realtime"];

/** Gives a fresh or known data folder what a Supabase project has before its first migration. Safe to run on every start. */
export async function prepareDatabase(pglite: PGlite): Promise<void> {
  for (const script of scripts) {
    const sql = await readFile(`${import.meta.dirname}/shims/${script}.sql`, "utf8");
    await pglite.exec(`begin;\n${sql}\ncommit;`);
  }
  await pglite.exec("discard temp");
}
