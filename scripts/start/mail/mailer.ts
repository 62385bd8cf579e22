import type { LinkType } from "../auth/mailed-token.ts";
import { fillTemplate, type MailTemplate } from "./mail-template.ts";
import { plainText } from "./mail-text.ts";
import type { Mailbox } from "./mailbox.ts";

export interface Mailer {
  send(type: LinkType, to: string, tokenHash: string): Promise<void>;
}

/** Sends the project's own mails, those of `supabase/templates`, with links to the site. */
export function createMailer(
  mailbox: Mailbox,
  siteUrl: string,
  templates: Readonly<Record<LinkType, MailTemplate>>,
): Mailer {
  return {
    async send(type, to, tokenHash) {
      const values = { SiteURL: siteUrl, TokenHash: tokenHash, Email: to };
      const html = fillTemplate(templates[type].html, values);
      await mailbox.send({ to, subject: fillTemplate(templates[type].subject, values), html, text: plainText(html) });
    },
  };
}
