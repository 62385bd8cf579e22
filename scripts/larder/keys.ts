import type { Command } from "commander";
import { keyStateOf } from "../../shared/key-state.ts";
import { keyScopes } from "../../shared/keys.ts";
import { ask } from "./ask.ts";
import { findUser } from "./find-user.ts";
import { show, table } from "./output.ts";
import { openProject } from "./project.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";
import { email, integer, lastDay, many, network, oneOf, origin } from "./values.ts";

export function addKeyCommands(program: Command): void {
  const keys = program.command("keys").description("Make, list and revoke API keys.");

  keys
    .command("create")
    .argument("<name>", "whose key it is")
    .description("Make a key and show it, once.")
    .option(
      "--scope <scope>",
      `what it may do: ${keyScopes.join(", ")}; search unless given; may be given more than once`,
      many(oneOf(...keyScopes)),
    )
    .option("--owner <email>", "the member whom it stands for; needed for all but search", email)
    .option("--test", "a key to try things out with, which never costs money")
    .option("--rate <n>", "requests a minute; the default of the settings unless given", integer(1, 100_000))
    .option(
      "--origin <origin>",
      "whose pages it works on, such as https://shop.example; anywhere unless given; may be given more than once",
      many(origin),
    )
    .option(
      "--address <address>",
      "from which address or network it works, such as 192.0.2.0/24; any unless given; may be given more than once",
      many(network),
    )
    .option("--expires <date>", "last day it works, such as 2027-12-31", lastDay)
    .addHelpText("after", `\nExample: ${larder} keys create "Bea's Bakery" --rate 300`)
    .action(async (name: string, options, command: Command) => {
      const { supabase } = await openProject(command);
      const owner_id = options.owner === undefined ? null : await findUser(supabase, options.owner);
      if (owner_id === undefined) throw new Trouble(`Nobody has the address ${options.owner}.`);
      const made = await ask(
        supabase.rpc("create_api_key", {
          name,
          scopes: options.scope ?? ["search"],
          rate_per_minute: options.rate ?? null,
          expires_at: options.expires ?? null,
          allowed_origins: options.origin ?? [],
          allowed_addresses: options.address ?? [],
          is_test: options.test ?? false,
          owner_id,
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
            "id, owner_id, name, prefix, scopes, is_test, rate_per_minute, allowed_origins, allowed_addresses, created_at, expires_at, revoked_at, last_used_at, last_used_address",
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
            from: key.allowed_addresses.join(", ") || "anywhere",
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
const prefixOf = (key: string): string => key.replace(/^(lrd_(?:(?:live|test)_)?[0-9a-f]{8})_.*$/, "$1");

const day = (time: string): string => time.slice(0, 10);
