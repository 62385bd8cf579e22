import type { Command } from "commander";
import { keyStateOf } from "../../shared/key-state.ts";
import { ask } from "./ask.ts";
import { show, table } from "./output.ts";
import { openProject } from "./project.ts";
import { larder } from "./usage.ts";
import { integer, lastDay, many, oneOf, origin } from "./values.ts";

export function addKeyCommands(program: Command): void {
  const keys = program.command("keys").description("Make, list and revoke the API keys of builder sites.");

  keys
    .command("create")
    .argument("<name>", "whose key it is")
    .description("Make a key and show it, once.")
    .option(
      "--scope <scope>",
      "what it may do: search or ingest; search unless given; may be given more than once",
      many(oneOf("search", "ingest")),
    )
    .option("--rate <n>", "requests a minute; the default of the settings unless given", integer(1, 100_000))
    .option(
      "--origin <origin>",
      "whose pages it works on, such as https://shop.example; anywhere unless given; may be given more than once",
      many(origin),
    )
    .option("--expires <date>", "last day it works, such as 2027-12-31", lastDay)
    .addHelpText("after", `\nExample: ${larder} keys create "Bea's Bakery" --rate 300`)
    .action(async (name: string, options, command: Command) => {
      const { supabase } = await openProject(command);
      const made = await ask(
        supabase.rpc("create_api_key", {
          name,
          scopes: options.scope ?? ["search"],
          rate_per_minute: options.rate ?? null,
          expires_at: options.expires ?? null,
          allowed_origins: options.origin ?? [],
        }),
      );
      show(command, made, () => `${made.key}\n\nKeep it now: it cannot be shown again.`);
    });

  keys
    .command("list")
    .description("List all keys by their prefix, the newest first; the keys themselves are not kept.")
    .action(async (_options, command: Command) => {
      const { supabase } = await openProject(command);
      const rows = await ask(
        supabase
          .from("api_keys")
          .select(
            "id, name, prefix, scopes, rate_per_minute, allowed_origins, created_at, expires_at, revoked_at, last_used_at",
          )
          .order("created_at", { ascending: false }),
      );
      const all = rows.map((key) => ({ ...key, state: keyStateOf(key, Date.now()) }));
      show(command, all, () =>
        table(
          all.map((key) => ({
            prefix: key.prefix,
            name: key.name,
            scopes: key.scopes.join(", "),
            "a minute": key.rate_per_minute,
            "on pages of": key.allowed_origins.join(", ") || "anyone",
            "last used (UTC)": key.last_used_at?.slice(0, 16).replace("T", " ") ?? "never",
            state: key.state === "active" && key.expires_at ? `until ${day(key.expires_at)}` : key.state,
          })),
          `There are no keys yet: make one with ${larder} keys create <name>.`,
        ),
      );
    });

  keys
    .command("revoke")
    .argument("<key>", "its prefix, name or id")
    .description("End a key at once.")
    .addHelpText("after", `\nExample: ${larder} keys revoke "Bea's Bakery"`)
    .action(async (key: string, _options, command: Command) => {
      const { supabase } = await openProject(command);
      const revoked = await ask(supabase.rpc("revoke_api_key", { key: prefixOf(key) }));
      show(command, revoked, () => `${revoked.name} (${revoked.prefix}) is revoked`);
    });
}

/** Whoever holds a leaked key can end it by pasting all of it. */
const prefixOf = (key: string): string => key.replace(/^(lrd_[0-9a-f]{8})_.*$/, "$1");

const day = (time: string): string => time.slice(0, 10);
