import { ExternalLink } from "lucide-react";
import { inboxStrings } from "../../strings/inbox.ts";
import type { Mail } from "./read-inbox.ts";

/** One mail as its reader would see it, in a frame that can run nothing, and its links as buttons. */
export const MailView = ({ mail }: { readonly mail: Mail }) => (
  <article aria-label={inboxStrings.mail} className="grid gap-4 rounded-card border border-line bg-raised p-4">
    <header>
      <h2 className="text-lg font-semibold">{mail.subject}</h2>
      <p className="text-sm text-ink-soft">{inboxStrings.to(mail.to)}</p>
    </header>
    <iframe
      title={mail.subject}
      sandbox=""
      srcDoc={mail.html || mail.text}
      className="h-72 w-full rounded-control bg-paper"
    />
    {mail.links.map((link) => (
      <a key={link} href={link} className="inline-flex items-center gap-2 text-accent underline">
        <ExternalLink aria-hidden className="size-4" />
        {inboxStrings.openLink}
      </a>
    ))}
  </article>
);
