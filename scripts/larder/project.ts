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

/** The project named by options or the environment, else the stack running here. Throws `Trouble` when there is none. */
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
  if (url && secretKey) return { url: url.replace(/\/$/, ""), secretKey, searchKey };
  if (url || secretKey) {
    throw new Trouble(`Name the whole project: ${url ? "SUPABASE_SECRET_KEY" : "LARDER_URL"} is missing.`);
  }
  const folder = environment.LARDER_DATA_DIR ?? ".larder";
  const text = await facts(folder).catch(() => {
    throw new Trouble(
      `Larder is not running here (there is no ${folder}/dev.json): start it with npm start, or name a project with LARDER_URL and SUPABASE_SECRET_KEY.`,
    );
  });
  const here = Facts.parse(JSON.parse(text));
  return { url: here.url, secretKey: here.secret_key, searchKey: searchKey ?? here.search_key };
}

const readFacts = (folder: string) => readFile(join(folder, "dev.json"), "utf8");

/** The data of an answer of the database. Throws `Trouble` with what it said, which SQL writes for people. */
export async function ask<Data>(answer: PromiseLike<{ data: Data; error: { message: string } | null }>) {
  const { data, error } = await answer;
  if (!error) return data as NonNullable<Data>;
  throw /fetch failed/.test(error.message) ? new TypeError("fetch failed") : new Trouble(error.message);
}
