import type { Database } from "./database/database.ts";
import type { FunctionsHost } from "./functions/functions-host.ts";
import { createAuthAdmin } from "./gateway/auth-admin.ts";
import { type Answer, createGateway } from "./gateway/gateway.ts";
import { createInbox } from "./gateway/inbox.ts";
import { createLite } from "./gateway/lite.ts";
import { openMailbox } from "./gateway/mailbox.ts";
import type { ProjectKeys } from "./project-keys.ts";
import type { ProjectSettings } from "./project-settings.ts";
import { createRealtime } from "./realtime/realtime.ts";
import type { FileStore } from "./storage/file-store.ts";
import { createStorage } from "./storage/storage.ts";
import { createConfigFile } from "./web/config-file.ts";
import { createWebApp } from "./web/web-app.ts";

export interface ServicesOptions {
  readonly database: Database;
  readonly keys: ProjectKeys;
  readonly settings: ProjectSettings;
  readonly files: FileStore;
  readonly functions: FunctionsHost;
  readonly mailFolder: string;
  readonly webFolder: string;
  /** What the page at `/` shows while there is no web app. */
  readonly landing: () => { readonly url: string; readonly curl: string };
}

/** Puts the services together behind one gateway. The database then has the schemas that hosted services bring. */
export async function createServices(options: ServicesOptions): Promise<{ gateway: Answer; authAdmin: Answer }> {
  const { database, keys, settings, files, functions } = options;
  const mailbox = openMailbox(options.mailFolder);
  const lite = await createLite({ database, keys, settings, mailbox });
  const authAdmin = createAuthAdmin({ database, keys, lite });
  const realtime = await createRealtime(database, keys);
  const gateway = createGateway({
    rest: lite.fetch,
    auth: lite.fetch,
    authAdmin,
    storage: createStorage({ database, files, keys }),
    functions: functions.fetch,
    realtime: realtime.fetch,
    inbox: createInbox(mailbox),
    config: createConfigFile(keys.publishable_key),
    web: createWebApp({ folder: options.webFolder, facts: options.landing }),
  });
  return { gateway, authAdmin };
}
