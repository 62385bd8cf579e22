import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LinkType } from "../auth/mailed-token.ts";
import type { ProjectSettings } from "../project-settings.ts";
import type { MailTemplate } from "./mail-template.ts";

/** The mails that `config.toml` names. Throws if a file is not there. */
export async function readTemplates(
  projectFolder: string,
  { templates }: ProjectSettings,
): Promise<Record<LinkType, MailTemplate>> {
  const read = async ({ subject, content_path }: ProjectSettings["templates"][LinkType]) => ({
    subject,
    html: await readFile(join(projectFolder, content_path), "utf8"),
  });
  return { invite: await read(templates.invite), recovery: await read(templates.recovery) };
}
