import { readFile } from "node:fs/promises";
import { callbackToken } from "../../../supabase/functions/_core/providers/callback-token.ts";
import type { MortalStack } from "./mortal-stack.ts";

/** An address that opens something by a token in it. */
const signedAddress = String.raw`[?&](token|signature|api_key|key)=[^\[\s"]`;
/** What a callback's token looks like; so do the hashes of many things. */
const tokenLike = "[0-9a-f]{64}";

/**
 * Where one of the secrets stands written, or a token by which a provider may ring, or an address with a token in it: in
 * a row of any table, or in the log. Empty is well.
 */
export async function findSecrets(stack: MortalStack, keys: readonly string[]): Promise<string[]> {
  const [ring] = await stack.query<{ secret: string }>(
    "select decrypted_secret as secret from vault.decrypted_secrets where name = 'ring_secret'",
  );
  const ringSecret = ring?.secret ?? "";
  const secrets = [...keys, ringSecret, stack.facts.secret_key, stack.facts.admin.password];
  const jobs = await stack.query<{ id: string; providers: string[] }>(
    `select j.id, array(select distinct m.provider from public.models m where m.kind = 'make') as providers
     from public.jobs j where j.kind = 'generate'`,
  );
  const tokens = await Promise.all(
    jobs.flatMap(({ id, providers }) => providers.map((provider) => callbackToken(provider, id, ringSecret))),
  );
  const tables = await stack.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'private', 'pgmq', 'net', 'realtime', 'storage')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await stack.query<{ leaks: number }>(
      `select count(*)::int as leaks from (select everything::text as line from ${name} as everything) lines
       where exists (select from unnest($1::text[]) secret where strpos(line, secret) > 0)
         or line ~ $2
         or exists (select from regexp_matches(line, $3, 'g') word where word[1] = any ($4::text[]))`,
      [secrets, signedAddress, `(${tokenLike})`, tokens],
    );
    if (row && row.leaks > 0) found.push(`${name} (${row.leaks})`);
  }
  const log = await readFile(stack.logFile, "utf8");
  const known = new Set(tokens);
  const hasToken = log.match(new RegExp(tokenLike, "g"))?.some((word) => known.has(word)) ?? false;
  if (secrets.some((secret) => log.includes(secret)) || new RegExp(signedAddress).test(log) || hasToken) {
    found.push("the log");
  }
  return found;
}
