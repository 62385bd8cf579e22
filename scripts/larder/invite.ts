import { isAuthError } from "@supabase/supabase-js";
import type { Command } from "commander";
import { AppError } from "../../shared/problems.ts";
import { createAccounts } from "../../supabase/functions/_adapters/supabase/accounts.ts";
import { createRpc } from "../../supabase/functions/_adapters/supabase/rpc.ts";
import { letIn } from "../../supabase/functions/_core/invite.ts";
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
    .option("--link", "answer the link and mail nothing")
    .addHelpText(
      "after",
      `
The link works once, for an hour; inviting again makes another. Whoever has an
account already keeps it, and the link is for choosing a new password.

Example: ${larder} invite bea@example.com --role admin`,
    )
    .action(async (email: string, options: { role?: Role; link?: true }, command: Command) => {
      const { supabase, url } = await openProject(command);
      const accounts = createAccounts(supabase.auth, createRpc(supabase));
      const invitation = { email, role: options.role ?? null, by: options.link ? "link" : "mail" } as const;
      const { user_id, role, is_new, link } = await letIn(accounts, invitation, null).catch(explain);
      const inbox = link ? null : await findInbox(url);
      show(command, { id: user_id, email, role, invited: is_new, ...(link && { link }) }, () =>
        [describe(email, role, is_new), link ?? describeMail(inbox)].join("\n"),
      );
    });
}

function describe(email: string, role: Role, isNew: boolean): string {
  const who = role === "admin" ? "an admin" : "a member";
  return isNew
    ? `${email} is invited as ${who}.`
    : `${email} has an account and is ${who}; the link is for choosing a new password.`;
}

const describeMail = (inbox: string | null) =>
  `The link in the mail works once, for an hour.${inbox ? ` It is here: ${inbox}` : ""}`;

/** Where the mails of an embedded stack are; hosted sends them. */
async function findInbox(url: string): Promise<string | null> {
  const config = await fetch(`${url}/config.json`)
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  return config?.inbox ? `${url}/inbox` : null;
}

/** What is said of Auth to somebody with the secret key, and in the hand to mend it. */
function explain(error: unknown): never {
  const cause = error instanceof AppError ? error.cause : undefined;
  if (!isAuthError(cause)) throw error;
  if (/fetch failed/.test(cause.message)) throw new TypeError("fetch failed");
  if (/invalid api key/i.test(cause.message)) throw new Trouble("The project does not accept this secret key.");
  const isExplained = error instanceof AppError && error.code !== "provider_unavailable";
  throw isExplained ? error : new Trouble(`The mail was not sent: ${cause.message}`);
}
