import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openLiteConnection } from "./lite-connection.ts";
import { tellContextAtOnce } from "./lite-context.ts";

type Connection = Awaited<ReturnType<typeof openLiteConnection>>;
type Context = Parameters<Connection["withContext"]>[0];
type Options = NonNullable<Parameters<Connection["withContext"]>[2]>;

let lite: Connection;
let ours: Connection;

beforeAll(async () => {
  [lite, ours] = await Promise.all([openLiteConnection(null), openLiteConnection(null)]);
  tellContextAtOnce(ours);
  for (const connection of [lite, ours]) {
    Reflect.set(connection, "rlsState", "active"); // as guardLiteConnection says it
    await connection.driver.exec("create role anon; create role authenticated");
  }
});
afterAll(() => Promise.all([lite.close(), ours.close()]));

const claims = { sub: "3f0e", role: "authenticated", name: "Zoë's \\ $1" };
const person = { auth: { uid: "3f0e", role: "authenticated", jwt: claims } } as unknown as Context;
const stranger = { auth: { uid: null, role: "anon", jwt: null } } as unknown as Context;
const call = { method: "GET", path: "/rpc/it", readOnly: true, requestHeaders: { accept: `"quoted"`, "x-it's": "1" } };
const told = `select current_user as who, jsonb_object_agg(name, current_setting(name, true)) as settings,
    current_setting('transaction_read_only') as read_only
  from unnest(array['request.jwt.claims', 'request.jwt.claim.sub', 'request.jwt.claim.role', 'storage.operation',
    'request.method', 'request.path', 'request.headers', 'response.status', 'response.headers']) name`;

/** What the database is told, and what is left of it afterwards. */
async function tell(connection: Connection, context: Context, options?: Options): Promise<unknown[]> {
  const within = await connection.withContext(context, async () => (await connection.driver.query(told)).rows, options);
  return [...within, ...(await connection.driver.query(told)).rows];
}

test.each([
  ["a person who calls a function", person, { rpc: call }],
  ["a stranger who calls a function", stranger, { rpc: { ...call, method: "POST", readOnly: false } }],
  ["a person who reads a table", person, undefined],
  ["a stranger who reads a table", stranger, undefined],
])("%s: the database hears what Lite tells it, and forgets it with the transaction", async (_, context, options) => {
  const heard = await tell(ours, context, options as Options);
  expect(heard).toEqual(await tell(lite, context, options as Options));
  expect(heard[0]).not.toEqual(heard[1]);
});

test("for a function's call, all is told in one message", async () => {
  const send = vi.spyOn(ours.driver, "execProtocolRawSync");
  await ours.withContext(person, async () => expect(send).toHaveBeenCalledTimes(1), { rpc: call } as Options);
});

test("a call that fails leaves nothing behind, and no transaction open", async () => {
  const insert = async () => {
    await ours.driver.exec("create table public.left_behind ()");
    throw new Error("it broke");
  };
  const owner = { auth: { uid: null, role: "postgres", jwt: null } } as unknown as Context;
  const writing = { rpc: { ...call, readOnly: false } } as Options;
  await expect(ours.withContext(owner, insert, writing)).rejects.toThrow("it broke");
  expect(ours.driver.isInTransaction()).toBe(false);
  const { rows } = await ours.driver.query("select to_regclass('public.left_behind') as made, current_user as who");
  expect(rows).toEqual([{ made: null, who: "postgres" }]);
});

test("a role that is not there is refused", async () => {
  const nobody = { auth: { uid: null, role: "nobody", jwt: null } } as unknown as Context;
  for (const options of [undefined, { rpc: call } as Options]) {
    await expect(tell(ours, nobody, options)).rejects.toThrow(`role "nobody" does not exist`);
  }
  expect(ours.driver.isInTransaction()).toBe(false);
});
