import { type NativePostgres, startCopy } from "./native-postgres.ts";
import { pushMigrations, startPlatform } from "./platform.ts";
import { type OpenSession, openSession, type Session } from "./sessions.ts";
import { enqueue } from "./verbs.ts";

/** A Larder on a native Postgres, with connections enough to race. */
export interface Larder {
  /** Sixteen connections as the service role. */
  readonly workers: readonly Session[];
  /** Sixteen connections as the `postgres` of the project. */
  readonly operators: readonly Session[];
  /** The first of them, for what is not raced. */
  readonly operator: Session;
  /** Takes the server down. Throws if it met a deadlock, whoever got to see it. */
  close(): Promise<void>;
}

const atOnce = 16;

export async function openLarder(): Promise<Larder> {
  const template = process.env.LARDER_RACES_TEMPLATE;
  const server = await (template ? startCopy(template) : startMigrated());
  const sessions: OpenSession[] = [];
  const open = async (role?: string) => {
    const session = await openSession(server.port, "postgres", role);
    sessions.push(session);
    return session;
  };
  try {
    const operators = await Promise.all(Array.from({ length: atOnce }, () => open()));
    const workers = await Promise.all(Array.from({ length: atOnce }, () => open("service_role")));
    await operators[0]!.query(seeAllMessages);
    // With these, work rings its workers, though nobody hears it here.
    await operators[0]!.query(
      "insert into vault.secrets (name, secret) values ('project_url', 'http://larder.test'), ('ring_secret', 'ring')",
    );
    return { workers, operators, operator: operators[0]!, close: () => close(server, sessions) };
  } catch (error) {
    await close(server, sessions);
    throw error;
  }
}

/** A server with our migrations, each pushed as hosted does. */
export async function startMigrated(): Promise<NativePostgres> {
  const server = await startPlatform();
  try {
    await pushMigrations(server);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function close(server: NativePostgres, sessions: readonly OpenSession[]): Promise<void> {
  await Promise.all(sessions.map((session) => session.close()));
  await server.stop();
  const deadlock = /^.*deadlock detected(.*\n){1,8}/m.exec(server.log());
  if (deadlock) throw new Error(deadlock[0]);
}

const seeAllMessages = `
  create schema tests;
  do $$
  begin
    execute (
      select 'create view tests.messages as '
        || string_agg(format('select %L as queue, msg_id, message from pgmq.%I', queue_name, 'q_' || queue_name), ' union all ')
      from pgmq.list_queues()
    );
  end;
  $$`;

/** Empties what tests fill, and sets the clock right. */
export async function emptyLarder({ operator, operators, workers }: Larder): Promise<void> {
  // A test that failed may have left a transaction open.
  await Promise.all([...operators, ...workers].map((session) => session.query("rollback")));
  const tables = [
    "wishes",
    "provider_calls",
    "charges",
    "jobs",
    "products",
    "images",
    "batches",
    "provider_callbacks",
    "searches",
    "api_keys",
  ];
  await operator.query(`
    ${[...tables, "query_embeddings"].map((table) => `delete from public.${table};`).join("\n")}
    delete from private.rate_limits;
    update private.clock set shift = '0';
    delete from private.query_reservations;
    delete from public.budgets where owner_id is not null;
    update public.budgets set cap_usd = null, spent_usd = 0, reserved_usd = 0;
    do $$
    declare
      queue text;
    begin
      for queue in select queue_name from pgmq.list_queues() loop
        execute format('delete from pgmq.%I', 'q_' || queue);
      end loop;
    end;
    $$`);
}

/** Adds pictures in a status and answers their ids. */
export async function addPictures({ operator }: Larder, count: number, status: string): Promise<string[]> {
  const rows = await operator.query<{ id: string }>(
    `insert into public.images (origin, status, prompt, full_prompt, model_id, width, height, master_path, approved_at, publication)
     select 'generated', $1, 'bread', 'bread', 'sketch-1', 8, 8, 'larder/master.jpg',
       case $1 when 'approved' then private.now() end, case $1 when 'approved' then 1 else 0 end
     from generate_series(1, $2) returning id`,
    [status, count],
  );
  return rows.map(({ id }) => id);
}

/** Enqueues a job for each picture and answers their ids, in the order of the pictures. */
export async function addJobs({ operator }: Larder, kind: string, pictures: string[], usd = 0): Promise<string[]> {
  await enqueue(operator, kind, pictures, usd);
  const rows = await operator.query<{ id: string }>(
    `select id from public.jobs where kind = $1 and image_id = any ($2) and finished_at is null
     order by array_position($2, image_id)`,
    [kind, pictures],
  );
  return rows.map(({ id }) => id);
}

/** Moves the clock of scheduled work. Nothing else may be going on: it touches every message. */
export const moveClock = ({ operator }: Larder, by: string) => operator.query("select private.move_clock($1)", [by]);

/** What must hold of queues, rows and budgets whenever nobody is at work. Empty when it does. */
export function findBrokenPromises({ operator }: Larder): Promise<{ promise: string; job: string | null }[]> {
  return operator.query(`
    select 'a live job has its message' as promise, id as job from public.jobs
    where state in ('queued', 'running', 'waiting') and (queue, message_id) not in (select queue, msg_id from tests.messages)
    union all
    select 'a message belongs to a live job', null from tests.messages
    where (queue, msg_id) not in (select queue, message_id from public.jobs where state in ('queued', 'running', 'waiting'))
    union all
    select 'no job is tried more often than its kind allows', j.id
    from public.jobs j join public.job_kinds k using (kind) where j.attempt > k.max_attempts
    union all
    select 'a budget reserves what live jobs and queries reserve', null from public.budgets b
    where b.reserved_usd <> (
        select coalesce(sum(j.reserved_usd), 0) from public.jobs j where b.owner_id is null or j.created_by = b.owner_id
      ) + case when b.owner_id is null then (select coalesce(sum(usd), 0) from private.query_reservations) else 0 end
    union all
    select 'a batch reserves what its live jobs reserve', null from public.batches b
    where b.reserved_usd <> (select coalesce(sum(j.batch_reserved_usd), 0) from public.jobs j where j.batch_id = b.id)`);
}
