import type { Command } from "commander";
import { Option } from "commander";
import { integer, many } from "./numbers.ts";
import { show, table } from "./output.ts";
import { ask, openProject } from "./project.ts";
import { Trouble } from "./trouble.ts";

export function addKeyCommands(program: Command): void {
  const keys = program.command("keys").description("the API keys of builder sites");

  keys
    .command("create")
    .argument("<name>", "whose key it is")
    .description("makes a key and shows it, once")
    .addOption(new Option("--scope <scope>", "what it may do; search unless given").argParser(many(String)))
    .option("--rate <n>", "requests a minute", integer(1, 100_000))
    .option("--expires <date>", "last day it works, such as 2027-12-31")
    .addHelpText("after", '\nExample: larder keys create "Bea\'s Bakery" --rate 300')
    .action(async (name: string, options, command: Command) => {
      const { supabase } = await openProject(command);
      const made = await ask(
        supabase.rpc("create_api_key", {
          name,
          scopes: options.scope ?? ["search"],
          rate_per_minute: options.rate ?? null,
          expires_at: options.expires ? endOf(options.expires) : null,
        }),
      );
      show(command, made, () => `${made.key}\n\nKeep it now: it cannot be shown again.`);
    });

  keys
    .command("list")
    .description("all keys, the newest first; never the keys themselves")
    .action(async (_options, command: Command) => {
      const { supabase } = await openProject(command);
      const all = await ask(
        supabase
          .from("api_keys")
          .select("id, name, prefix, scopes, rate_per_minute, created_at, expires_at, revoked_at, last_used_at")
          .order("created_at", { ascending: false }),
      );
      show(command, all, () =>
        table(
          all.map((key) => ({
            key: `${key.prefix}_…`,
            name: key.name,
            scopes: key.scopes.join(", "),
            "a minute": key.rate_per_minute,
            "last used": key.last_used_at?.slice(0, 16).replace("T", " ") ?? "never",
            state: stateOf(key),
          })),
          "There are no keys.",
        ),
      );
    });

  keys
    .command("revoke")
    .argument("<key>", "its id, prefix or name")
    .description("ends a key at once")
    .action(async (key: string, _options, command: Command) => {
      const { supabase } = await openProject(command);
      const revoked = await ask(supabase.rpc("revoke_api_key", { key }));
      show(command, revoked, () => `${revoked.name} (${revoked.prefix}_…) is revoked`);
    });
}

function endOf(day: string): string {
  const end = new Date(`${day}T23:59:59Z`);
  if (Number.isNaN(end.getTime())) throw new Trouble(`${day} is no date: use one such as 2027-12-31.`);
  return end.toISOString();
}

function stateOf(key: { revoked_at: string | null; expires_at: string | null }): string {
  if (key.revoked_at) return "revoked";
  if (!key.expires_at) return "active";
  const day = key.expires_at.slice(0, 10);
  return Date.parse(key.expires_at) < Date.now() ? `expired ${day}` : `until ${day}`;
}
