import type { Database } from "./database.ts";

/** The name to connect with. */
export const hostedOwner = "hosted_owner";

/**
 * Makes a role with about the rights that `postgres` has on a hosted project, where it is no superuser, so that a push
 * in its name shows what a deploy may not do. Extensions are created here, since hosted lets its `postgres` create them
 * by means of its own. It is laxer in one thing: it may also alter the tables of Storage and Realtime.
 */
export async function createHostedOwner(database: Database): Promise<void> {
  await database.exec(`
    create role ${hostedOwner} login createdb createrole replication bypassrls;
    grant anon, authenticated, service_role, authenticator, pg_monitor, pg_read_all_data, pg_signal_backend
      to ${hostedOwner} with admin option;
    grant create on database postgres to ${hostedOwner};
    grant all on schema public, extensions to ${hostedOwner};
    grant usage on schema auth, storage, realtime, vault, cron, net to ${hostedOwner};
    grant all on all tables in schema auth, storage, realtime, vault, cron, net to ${hostedOwner};
    grant execute on all functions in schema auth, storage, realtime, vault, cron, net to ${hostedOwner};

    alter table storage.objects owner to supabase_storage_admin;
    alter table storage.buckets owner to supabase_storage_admin;
    alter table realtime.messages owner to supabase_realtime_admin;
    grant usage on schema realtime to supabase_realtime_admin;
    grant supabase_storage_admin, supabase_realtime_admin to ${hostedOwner};

    create extension if not exists vector with schema extensions;
    create extension if not exists pg_trgm with schema extensions;
    create extension if not exists pgmq;
    alter schema pgmq owner to ${hostedOwner};
    grant all on all tables in schema pgmq to ${hostedOwner};
    grant execute on all functions in schema pgmq to ${hostedOwner};
  `);
}
