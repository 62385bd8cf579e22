import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "../database.ts";

let database: Database;

beforeAll(async () => {
  database = await openDatabase({ folder: null });
});
afterAll(() => database.close());

test("Vault gives a secret back by its name, changed or not", async () => {
  const read = () => database.query("select name, description, decrypted_secret from vault.decrypted_secrets");
  const [created] = await database.query<{ id: string }>("select vault.create_secret('flour', 'key', 'dry') as id");
  expect(await read()).toEqual([{ name: "key", description: "dry", decrypted_secret: "flour" }]);
  await database.query("select vault.update_secret($1, 'sugar')", [created?.id]);
  expect(await read()).toEqual([{ name: "key", description: "dry", decrypted_secret: "sugar" }]);
  await expect(database.query("select vault.create_secret('salt', 'key')")).rejects.toThrow("duplicate key");
});

test.each(["cron.job", "net._http_response", "vault.decrypted_secrets"])("people cannot read %s", async (table) => {
  await database.exclusive(async (pglite) => {
    await pglite.exec("begin; set local role authenticated");
    await expect(pglite.query(`select * from ${table}`)).rejects.toThrow("permission denied");
    await pglite.exec("rollback");
  });
});

test("a broadcast is stored with its topic and told by its id", async () => {
  const heard: string[] = [];
  await database.listen("larder_realtime", (id) => heard.push(id));
  await database.query(`select realtime.send('{"image_id": 1}', 'changed', 'batch:7', true)`);
  const messages = await database.query<{ id: string }>(
    "select id, topic, event, extension, private, payload from realtime.messages",
  );
  const id = messages[0]?.id;
  expect(messages).toEqual([
    { id, topic: "batch:7", event: "changed", extension: "broadcast", private: true, payload: { image_id: 1, id } },
  ]);
  await vi.waitFor(() => expect(heard).toEqual([id]));
});

test("a policy on broadcasts is asked about the topic of the connection", async () => {
  await database.exec(`create policy "Members hear their topic" on realtime.messages for select to authenticated
    using (topic = (select realtime.topic()))`);
  const visible = await database.exclusive(async (pglite) => {
    await pglite.exec("begin; set local role authenticated; set local realtime.topic = 'batch:7'");
    const mine = await pglite.query("select topic from realtime.messages");
    await pglite.exec("set local realtime.topic = 'batch:8'");
    const other = await pglite.query("select topic from realtime.messages");
    return [mine.rows, other.rows];
  });
  expect(visible).toEqual([[{ topic: "batch:7" }], []]);
});

test("a row trigger can broadcast its change", async () => {
  await database.exec(`
    create table public.cookies (name text primary key);
    create function public.tell_cookie() returns trigger language plpgsql security definer set search_path = '' as $$
    begin
      perform realtime.broadcast_changes('cookies', tg_op, tg_op, tg_table_name, tg_table_schema, new, old);
      return null;
    end $$;
    create trigger tell after insert on public.cookies for each row execute function public.tell_cookie();
    insert into public.cookies values ('almond');
  `);
  const [message] = await database.query("select payload from realtime.messages where topic = 'cookies'");
  expect(message).toMatchObject({
    payload: { operation: "INSERT", table: "cookies", schema: "public", record: { name: "almond" }, old_record: null },
  });
});
