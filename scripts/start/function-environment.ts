import type { ProjectKeys } from "./project-keys.ts";

interface FunctionEnvironmentOptions {
  /** Where `.env` and `.env.example` are. */
  readonly projectFolder: string;
  readonly url: string;
  readonly databaseUrl: string;
  readonly keys: ProjectKeys;
  /** What the stack itself adds. */
  readonly extra: Readonly<Record<string, string>>;
}

/**
 * The variables of the edge functions: those hosted injects, and as their secrets whatever `.env` sets, and of this
 * process's own variables `LARDER_*` and those that `.env.example` names. The process wins over the file, also with
 * an empty value.
 */
export async function functionEnvironment(options: FunctionEnvironmentOptions): Promise<Record<string, string>> {
  const { projectFolder, url, databaseUrl, keys, extra } = options;
  const known = await namesIn(`${projectFolder}/.env.example`);
  const own = Object.entries(Deno.env.toObject());
  const wanted = own.filter(([name]) => name.startsWith("LARDER_") || known.includes(name));
  return {
    ...withoutReserved({ ...(await readEnvironmentFile(`${projectFolder}/.env`)), ...Object.fromEntries(wanted) }),
    LARDER_RING_SECRET: keys.ring_secret,
    ...extra,
    SUPABASE_URL: url,
    SUPABASE_DB_URL: databaseUrl,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: keys.publishable_key }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: keys.secret_key }),
  };
}

/** Hosted refuses secrets of these names, and an empty one is none. */
function withoutReserved(variables: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => !name.startsWith("SUPABASE_") && value !== ""),
  );
}

/** The variables that a file names, also those that it only proposes: `# NAME=`. */
async function namesIn(path: string): Promise<string[]> {
  const text = await Deno.readTextFile(path).catch(() => "");
  return Array.from(text.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm), ([, name = ""]) => name);
}

/** `NAME=value` lines, also with quotes or `export`; no file means no variables. */
async function readEnvironmentFile(path: string): Promise<Record<string, string>> {
  const text = await Deno.readTextFile(path).catch(() => "");
  const lines = text.matchAll(
    /^[ \t]*(?:export[ \t]+)?([A-Z][A-Z0-9_]*)[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\n#]*))/gm,
  );
  return Object.fromEntries(
    Array.from(lines, ([, name = "", double, single, bare]) => [name, double ?? single ?? bare?.trim() ?? ""]),
  );
}
