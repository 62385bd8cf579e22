import type { AuthError, SupabaseClient } from "@supabase/supabase-js";
import type { Command } from "commander";
import { ask } from "./ask.ts";
import { findUser } from "./find-user.ts";
import { show } from "./output.ts";
import { openProject } from "./project.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";
import { email as address, oneOf } from "./values.ts";

type Role = "admin" | "member";

export function addInviteCommand(program: Command): void {
  program
    .command("invite")
    .argument("<email>", "whom", address)
    .description("Let somebody in: makes them a member and mails a link to choose a password.")
    .option("--role <role>", "admin or member; member unless given", oneOf("admin", "member"))
    .addHelpText(
      "after",
      `
The link works once, for an hour; inviting again sends another. Whoever has an
account already keeps it, and the link is for choosing a new password.

Example: ${larder} invite bea@example.com --role admin`,
    )
    .action(async (email: string, options: { role?: Role }, command: Command) => {
      const { supabase, url } = await openProject(command);
      const invited = await supabase.auth.admin.inviteUserByEmail(email);
      const isNew = invited.error?.code !== "email_exists";
      if (isNew && invited.error) throw mailTrouble(invited.error);
      const id = invited.data.user?.id ?? (await findUser(supabase, email));
      if (!id) throw new Trouble(`${email} is taken, but there is no such account.`);
      const role = await join(supabase, id, options.role);
      if (!isNew) {
        const { error } = await supabase.auth.resetPasswordForEmail(email);
        if (error) throw mailTrouble(error);
      }
      const inbox = await findInbox(url);
      show(command, { id, email, role, invited: isNew }, () => describe(email, role, isNew, inbox));
    });
}

function describe(email: string, role: Role, isNew: boolean, inbox: string | null): string {
  const who = role === "admin" ? "an admin" : "a member";
  const mailed = isNew
    ? `${email} is invited as ${who}.`
    : `${email} has an account and is ${who}; the mail is for choosing a new password.`;
  return `${mailed}\nThe link in the mail works once, for an hour.${inbox ? ` It is here: ${inbox}` : ""}`;
}

/** Makes a member of somebody. Without a role, whoever is one already stays what they are. */
async function join(supabase: SupabaseClient, user_id: string, role: Role | undefined): Promise<Role> {
  const membership = { user_id, role: role ?? "member" };
  await ask(supabase.from("members").upsert(membership, { ignoreDuplicates: role === undefined }));
  const member = await ask(supabase.from("members").select("role").eq("user_id", user_id).single());
  return member.role;
}

/** Where the mails of an embedded stack are; hosted sends them. */
async function findInbox(url: string): Promise<string | null> {
  const config = await fetch(`${url}/config.json`)
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  return config?.inbox ? `${url}/inbox` : null;
}

function mailTrouble({ code, message }: AuthError): Error {
  if (/fetch failed/.test(message)) return new TypeError("fetch failed");
  if (/invalid api key/i.test(message)) return new Trouble("The project does not accept this secret key.");
  if (code === "email_address_not_authorized") {
    return new Trouble(
      "The project has no mail server of its own, and Supabase's writes only to members of your organization there: set one up in the dashboard (Authentication, Emails, SMTP).",
    );
  }
  if (code === "over_email_send_rate_limit") {
    return new Trouble(`The mail was not sent: ${message} Without a mail server of its own, a project sends very few.`);
  }
  return new Trouble(`The mail was not sent: ${message}`);
}
