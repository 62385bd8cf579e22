import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { read } from "../../check/source.ts";
import { type Database, openDatabase } from "../database/database.ts";
import { loadProjectKeys } from "../project-keys.ts";
import { readProjectSettings } from "../project-settings.ts";
import { statusOf } from "./database-errors.ts";
import { createLite } from "./lite.ts";

describe("what a function of ours raises reaches supabase-js", () => {
  let database: Database;
  let call: (name: string) => PromiseLike<{ status: number; error: unknown }>;

  beforeAll(async () => {
    database = await openDatabase({ folder: null });
    const keys = await loadProjectKeys(null);
    const settings = readProjectSettings(read("supabase/config.toml"));
    const mailbox = { send: async () => {}, list: async () => [] };
    const lite = await createLite({ database, keys, settings, mailbox });
    await database.exec(`
      create function public.refuse() returns integer language plpgsql as $$
      begin
        raise exception using message = 'Look at "it" again', detail = 'stale', hint = 'Reload';
      end $$;
      create function public.refuse_input() returns integer language plpgsql as $$
      begin
        raise invalid_parameter_value using message = 'That is no color', detail = 'color';
      end $$;
      create function public.break_a_promise() returns integer language plpgsql as $$
      begin
        raise check_violation using message = 'It has two ends';
      end $$;
      grant execute on all functions in schema public to service_role;`);
    const client = createClient("http://lite.test", keys.secret_key, {
      auth: { persistSession: false, autoRefreshToken: false },
      global: { fetch: (url, request) => lite.fetch(new Request(url, request)) },
    });
    call = (name) => client.rpc(name);
  });
  afterAll(() => database?.close());

  test.each([
    ["refuse", 400, { code: "P0001", message: 'Look at "it" again', details: "stale", hint: "Reload" }],
    ["refuse_input", 400, { code: "22023", message: "That is no color", details: "color", hint: null }],
    ["break_a_promise", 400, { code: "23514", message: "It has two ends", details: null, hint: null }],
  ])("%s with status %d, its code, message and details", async (name, status, error) =>
    expect(await call(name)).toMatchObject({ status, error }),
  );
});

test.each([
  ["P0001", 400],
  ["P0004", 500],
  ["23514", 400],
  ["40P01", 500],
  ["08006", 503],
  ["0LP01", 403],
])("%s has the status that PostgREST gives it: %d", (code, status) => expect(statusOf(code)).toBe(status));
