import type { Database } from "./database/database.ts";

/** Puts values into Vault under their names, as `supabase db push` does with `[db.vault]` before every push. */
export async function setVaultValues(database: Database, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const [secret] = await database.query<{ id: string }>("select id from vault.secrets where name = $1", [name]);
    if (secret) await database.query("select vault.update_secret($1, $2)", [secret.id, value]);
    else await database.query("select vault.create_secret($1, $2)", [value, name]);
  }
}
