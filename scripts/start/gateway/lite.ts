import { App, getStorageSchemaSql } from "@supabase/lite";
import type { Database } from "../database/database.ts";
import type { Mailbox } from "../mail/mailbox.ts";
import type { ProjectKeys } from "../project-keys.ts";
import type { ProjectSettings } from "../project-settings.ts";
import { tellDatabaseErrors } from "./database-errors.ts";
import { servicesSchema } from "./services-schema.ts";

interface LiteOptions {
  readonly database: Database;
  readonly keys: ProjectKeys;
  readonly settings: ProjectSettings;
  readonly mailbox: Mailbox;
}

export interface Lite {
  /** Answers `/rest/v1` and `/auth/v1`. */
  fetch(request: Request): Promise<Response>;
  /** Signs a person up, whether or not strangers may. */
  signUp(request: Request): Promise<Response>;
}

/**
 * Supabase Lite as the REST and Auth service over our database. A request without a key is refused: the local
 * admin mode, in which it would be the service role, stays off.
 */
export async function createLite(options: LiteOptions): Promise<Lite> {
  tellDatabaseErrors(options.database.connection);
  const app = createApp(options, options.settings.enable_signup);
  const open = createApp(options, true);
  await app.ensureSystemSchema();
  await options.database.exec(`${getStorageSchemaSql()}\n${servicesSchema}`);
  await options.database.listen("pgrst", (payload) => {
    if (payload === "reload schema" || payload === "") options.database.connection.clearSchemaCache();
  });
  return { fetch: (request) => app.fetch(request), signUp: (request) => open.fetch(request) };
}

function createApp({ database, keys, settings, mailbox }: LiteOptions, enableSignup: boolean) {
  return new App({
    connection: database.connection,
    api: { enabled: true, schemas: [...settings.schemas], max_rows: settings.max_rows },
    auth: {
      enabled: true,
      jwt_secret: keys.jwt_secret,
      publishable_key: keys.publishable_key,
      secret_key: keys.secret_key,
      site_url: settings.site_url,
      additional_redirect_urls: [...settings.additional_redirect_urls],
      jwt_expiry: settings.jwt_expiry,
      minimum_password_length: settings.minimum_password_length,
      enable_signup: enableSignup,
      enable_refresh_token_rotation: true,
      email: {
        enable_signup: true,
        enable_confirmations: settings.enable_confirmations,
        otp_expiry: settings.otp_expiry,
      },
    },
    storage: { enabled: false },
    studio: { enabled: false },
    db: { migrations: { enabled: false } },
    options: { server: { admin: false }, drivers: { email: mailbox } },
  } as unknown as ConstructorParameters<typeof App>[0]);
}
