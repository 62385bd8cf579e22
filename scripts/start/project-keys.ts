import { readJson, writeJson } from "./json-file.ts";

/** What identifies one project, made once per data folder: the keys of its API and the secrets behind them. */
export interface ProjectKeys {
  readonly publishable_key: string;
  readonly secret_key: string;
  /** Signs the tokens of people and signed URLs. */
  readonly jwt_secret: string;
  /** Proves to an edge function that the database rang it. */
  readonly ring_secret: string;
  readonly admin_password: string;
}

/** Reads the keys of this data folder, or makes them if the folder is new. Without a folder they live in memory only. */
export async function loadProjectKeys(folder: string | null): Promise<ProjectKeys> {
  if (folder === null) return newKeys();
  const path = `${folder}/keys.json`;
  const existing = await readJson<ProjectKeys>(path);
  if (existing) return existing;
  const keys = newKeys();
  await writeJson(path, keys);
  return keys;
}

function newKeys(): ProjectKeys {
  return {
    publishable_key: `sb_publishable_${randomText(32)}`,
    secret_key: `sb_secret_${randomText(40)}`,
    jwt_secret: randomText(64),
    ring_secret: randomText(40),
    admin_password: randomText(16),
  };
}

/** Letters and digits from the system's random source; no sign that a shell, a URL or a header would read specially. */
function randomText(length: number): string {
  const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");
}
