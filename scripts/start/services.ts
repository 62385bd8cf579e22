import { createAuth } from "./auth/auth.ts";
import { createMailPace } from "./auth/mail-pace.ts";
import type { LinkType } from "./auth/mailed-token.ts";
import type { Database } from "./database/database.ts";
import type { FunctionsHost } from "./functions/functions-host.ts";
import { type Answer, createGateway, type Gateway } from "./gateway/gateway.ts";
import { createLite } from "./gateway/lite.ts";
import { createInbox } from "./mail/inbox.ts";
import type { MailTemplate } from "./mail/mail-template.ts";
import { openMailbox } from "./mail/mailbox.ts";
import { createMailer } from "./mail/mailer.ts";
import type { ProjectKeys } from "./project-keys.ts";
import type { ProjectSettings } from "./project-settings.ts";
import { createRealtime } from "./realtime/realtime.ts";
import type { FileStore } from "./storage/file-store.ts";
import { createStorage } from "./storage/storage.ts";
import { createConfigFile } from "./web/config-file.ts";
import { createWebApp } from "./web/web-app.ts";

interface ServicesOptions {
  readonly database: Database;
  readonly keys: ProjectKeys;
  readonly settings: ProjectSettings;
  readonly files: FileStore;
  readonly functions: FunctionsHost;
  readonly mailFolder: string;
  readonly mailTemplates: Readonly<Record<LinkType, MailTemplate>>;
  readonly webFolder: string;
  /** Whether fakes stand for the vendors of models. */
  readonly fakes: boolean;
  /** What the page at `/` shows while there is no web app. */
  readonly landing: () => { readonly url: string; readonly curl: string };
}

/** Puts the services together behind one gateway. The database then has the schemas that hosted services bring. */
export async function createServices(options: ServicesOptions): Promise<{ gateway: Gateway; auth: Answer }> {
  const { database, keys, settings, files, functions } = options;
  const mailbox = openMailbox(options.mailFolder);
  const lite = await createLite({ database, keys, settings, mailbox });
  const auth = createAuth({
    database,
    keys,
    lite,
    mailer: createMailer(mailbox, settings.site_url, options.mailTemplates),
    pace: createMailPace(settings.max_frequency),
    rules: settings,
  });
  const realtime = await createRealtime(database, keys);
  const gateway = createGateway({
    rest: lite.fetch,
    auth,
    storage: createStorage({ database, files, keys }),
    functions: functions.fetch,
    realtime: realtime.fetch,
    inbox: createInbox(mailbox),
    config: createConfigFile(keys.publishable_key, options.fakes),
    web: createWebApp({ folder: options.webFolder, facts: options.landing }),
  });
  return { gateway, auth };
}
