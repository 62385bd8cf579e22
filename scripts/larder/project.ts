import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Command } from "commander";
import { z } from "zod";
import { Trouble } from "./trouble.ts";

/** The project that a command works on. */
export interface Project {
  readonly url: string;
  readonly searchKey: string | undefined;
  /** Speaks as the service role. */
  readonly supabase: SupabaseClient;
}

interface Address {
  readonly url?: string | undefined;
  readonly secretKey?: string | undefined;
  readonly searchKey?: string | undefined;
}

const Facts = z.object({ url: z.string(), secret_key: z.string(), search_key: z.string() });

/**
 * The project named by options or the environment, else the stack running here, whose own address is enough to name it. Throws
 * `Trouble` when there is none.
 */
export async function openProject(command: Command): Promise<Project> {
  const { url, secretKey, searchKey } = await findAddress(command.optsWithGlobals(), process.env, readFacts);
  const supabase = createClient(url, secretKey, { auth: { persistSession: false, autoRefreshToken: false } });
  return { url, searchKey, supabase };
}

export async function findAddress(
  options: Address,
  environment: Readonly<Record<string, string | undefined>>,
  facts: (folder: string) => Promise<string>,
): Promise<{ url: string; secretKey: string; searchKey: string | undefined }> {
  const url = options.url ?? environment.LARDER_URL;
  const secretKey = options.secretKey ?? environment.SUPABASE_SECRET_KEY;
  const searchKey = options.searchKey ?? environment.LARDER_SEARCH_KEY;
  if (url && secretKey) return { url: checkedUrl(url), secretKey: checkedKey(secretKey), searchKey };
  const folder = environment.LARDER_DATA_DIR ?? ".larder";
  const text = secretKey ? null : await facts(folder).catch(() => null);
  const here = text === null ? null : parsedFacts(text, folder);
  if (secretKey || (url && checkedUrl(url) !== here?.url)) {
    const missing = url ? "its secret key (SUPABASE_SECRET_KEY)" : "its address (LARDER_URL)";
    throw new Trouble(`Name the whole project: ${missing} is missing.`);
  }
  if (!here) {
    throw new Trouble(
      `Larder is not running here (there is no ${folder}/dev.json): start it with npm start, or name a project with LARDER_URL and SUPABASE_SECRET_KEY.`,
    );
  }
  return { url: here.url, secretKey: here.secret_key, searchKey: searchKey ?? here.search_key };
}

const readFacts = (folder: string) => readFile(join(folder, "dev.json"), "utf8");

function parsedFacts(text: string, folder: string): z.infer<typeof Facts> {
  try {
    return Facts.parse(JSON.parse(text));
  } catch {
    throw new Trouble(`${folder}/dev.json cannot be read: stop the stack and start it again with npm start.`);
  }
}

function checkedUrl(url: string): string {
  if (/^https?:\/\/\S+$/.test(url) && URL.canParse(url)) return url.replace(/\/+$/, "");
  throw new Trouble(`${url} is no address of a project: one looks like https://abcdefgh.supabase.co.`);
}

/** With a publishable key every list would be empty, as if nothing were there. */
function checkedKey(key: string): string {
  if (!key.startsWith("sb_publishable_")) return key;
  throw new Trouble("That is the project's publishable key: give its secret key (SUPABASE_SECRET_KEY).");
}
