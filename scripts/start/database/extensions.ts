import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { uuid_ossp } from "@electric-sql/pglite/contrib/uuid_ossp";
import { pgtap } from "@electric-sql/pglite/pgtap";
import { vector } from "@electric-sql/pglite/vector";
import { pgmq } from "@electric-sql/pglite-pgmq";

/** What `create extension` can find here; Supabase Lite adds pgcrypto. pg_cron, pg_net and Vault are stood in for by our shims. */
export const extensions = { vector, pgmq, pgtap, pg_trgm, uuid_ossp };
