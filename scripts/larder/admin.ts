import { randomBytes } from "node:crypto";
import type { SupabaseClient } from "@supabase/supabase-js";
import type { Command } from "commander";
import { ask } from "./ask.ts";
import { findUser } from "./find-user.ts";
import { show } from "./output.ts";
import { openProject } from "./project.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";

export function addAdminCommands(program: Command): void {
  program
    .command("admin")
    .description("Make people admins, who may do everything.")
    .command("create")
    .argument("<email>", "the address they sign in with")
    .description("Make an account of an admin, or an admin of somebody who has an account.")
    .option("--password <password>", "at least 10 characters; a random one is shown unless given")
    .addHelpText("after", `\nExample: ${larder} admin create bea@example.com`)
    .action(async (email: string, options, command: Command) => {
      const { supabase } = await openProject(command);
      const existing = await findUser(supabase, email);
      const password = options.password ?? randomBytes(15).toString("base64url");
      const id = existing ?? (await createUser(supabase, email, password));
      await ask(supabase.from("members").upsert({ user_id: id, role: "admin" }));
      const shown = existing || options.password ? {} : { password };
      show(command, { id, email, created: !existing, ...shown }, () => describeAdmin(email, Boolean(existing), shown));
    });
}

function describeAdmin(email: string, hadAccount: boolean, { password }: { password?: string }): string {
  if (hadAccount) return `${email} is an admin now, with the password of before`;
  const made = `${email} is an admin`;
  return password ? `${made}\nPassword: ${password}\n\nKeep it now: it cannot be shown again.` : made;
}

async function createUser(supabase: SupabaseClient, email: string, password: string): Promise<string> {
  const { data, error } = await supabase.auth.admin.createUser({ email, password, email_confirm: true });
  if (error) throw new Trouble(`The account could not be made: ${error.message}`);
  return data.user.id;
}
