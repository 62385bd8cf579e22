import { connect } from "node:net";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { type DatabaseSocket, serveSocket } from "./socket.ts";
import { frame, int32, joinBytes, readFrames, text } from "./wire.ts";

let database: Database;
let socket: DatabaseSocket;
const clients: pg.Client[] = [];

beforeAll(async () => {
  database = await openDatabase({ folder: null });
  await database.exec("create table public.cookies (name text primary key)");
  socket = await serveSocket(database, { port: 0, hostname: "127.0.0.1", idleTransactionSeconds: 1 });
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
  await database.exec("truncate public.cookies");
});
afterAll(async () => {
  await socket.close();
  await database.close();
});

async function signIn(options: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port: socket.port,
    user: "postgres",
    database: "postgres",
    ...options,
  });
  client.on("error", () => {});
  await client.connect();
  clients.push(client);
  return client;
}

async function names(): Promise<string[]> {
  const rows = await database.query<{ name: string }>("select name from public.cookies order by name");
  return rows.map(({ name }) => name);
}

test("a client gets rows by the simple and by the extended protocol", async () => {
  const client = await signIn();
  expect((await client.query("select 1 as one; select 2 as two")) as unknown).toMatchObject([
    { rows: [{ one: 1 }] },
    { rows: [{ two: 2 }] },
  ]);
  expect((await client.query("select $1::integer + 1 as sum", [41])).rows).toEqual([{ sum: 42 }]);
});

test("an answer of many megabytes arrives whole", async () => {
  const client = await signIn();
  const { rows } = await client.query("select repeat('x', 1000) as filling from generate_series(1, 20000)");
  expect(rows).toHaveLength(20_000);
});

test("an error is told with its code and place, and the client goes on", async () => {
  const client = await signIn();
  await expect(client.query("select nothing")).rejects.toMatchObject({ code: "42703", position: "8" });
  await expect(client.query("select $1::integer", ["one"])).rejects.toMatchObject({ code: "22P02" });
  expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});

test("everyone waits while a client is in a transaction, and its rollback takes nobody else's rows along", async () => {
  const client = await signIn();
  const second = await signIn();
  await client.query("begin");
  await client.query("insert into public.cookies values ('rolled back')");
  const waiting = [
    database.query("insert into public.cookies values ('from REST')"),
    second.query("insert into public.cookies values ('from a second client')"),
    database.connection.runInTransaction((transaction) =>
      transaction.insertInto("cookies").values({ name: "from a request" }).execute(),
    ),
  ];
  await client.query("insert into public.cookies values ('rolled back too')");
  await client.query("rollback");
  await Promise.all(waiting);
  expect(await names()).toEqual(["from REST", "from a request", "from a second client"]);
});

test("what a client has open when it goes is rolled back", async () => {
  const client = await signIn();
  await client.query("begin; insert into public.cookies values ('never')");
  await client.end();
  expect(await names()).toEqual([]);
});

test("a client whose connection breaks in a transaction leaves nothing and nobody waiting", async () => {
  const client = await signIn();
  await client.query("begin; insert into public.cookies values ('never')");
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  expect(await names()).toEqual([]);
});

test("a transaction left open too long is rolled back and its client sent away", async () => {
  const client = await signIn();
  const farewell = new Promise((resolve) => client.once("error", resolve));
  await client.query("begin; insert into public.cookies values ('never')");
  expect(await names()).toEqual([]);
  expect(await farewell).toMatchObject({ code: "25P03" });
});

test("an error inside a transaction keeps the gate until the client rolls back", async () => {
  const client = await signIn();
  await client.query("begin; insert into public.cookies values ('never')");
  await expect(client.query("select nothing")).rejects.toThrow("does not exist");
  const other = database.query("insert into public.cookies values ('other')");
  await expect(client.query("select 1")).rejects.toMatchObject({ code: "25P02" });
  await client.query("rollback");
  await other;
  expect(await names()).toEqual(["other"]);
});

test("what a client sets up is its own, and is back when others were in between", async () => {
  const client = await signIn({ application_name: "tool" });
  const second = await signIn();
  await client.query("set search_path = pg_catalog; set request.jwt.claims = '{}'; prepare answer as select 42 as n");
  await client.query({ name: "named", text: "select $1::text as said", values: ["a"] });
  await client.query("set role anon");

  const state = `select current_user::text as who, current_setting('search_path') as path,
    current_setting('application_name') as tool, nullif(current_setting('request.jwt.claims', true), '') as claims`;
  const clean = [{ who: "postgres", path: '"$user", public, extensions', claims: null }];
  expect((await second.query(state)).rows).toMatchObject(clean);
  expect(await database.query(state)).toMatchObject(clean);
  await expect(second.query("execute answer")).rejects.toMatchObject({ code: "26000" });

  expect((await client.query(state)).rows).toEqual([{ who: "anon", path: "pg_catalog", tool: "tool", claims: "{}" }]);
  expect((await client.query("execute answer")).rows).toEqual([{ n: 42 }]);
  const { rows } = await client.query({ name: "named", text: "select $1::text as said", values: ["b"] });
  expect(rows).toEqual([{ said: "b" }]);
});

test("a temporary table is gone for everyone once others were in", async () => {
  const client = await signIn();
  await client.query("create temporary table cookies as select 'hidden' as name");
  expect(await names()).toEqual([]);
  expect((await client.query("select name from cookies")).rows).toEqual([]);
});

test("the user of the connection is who the statements run as", async () => {
  const client = await signIn({ user: "anon" });
  await expect(client.query("select name from public.cookies")).rejects.toMatchObject({ code: "42501" });
  expect(await names()).toEqual([]);
  expect((await client.query("select session_user::text as who")).rows).toEqual([{ who: "anon" }]);
});

test("a schema change over the socket is seen by the REST service", async () => {
  const known = async () => (await database.connection.introspect({ useCache: true })).tables.map(({ name }) => name);
  expect(await known()).not.toContain("cakes");
  const client = await signIn();
  await client.query("create table public.cakes (id integer primary key)");
  expect(await known()).toContain("cakes");
});

/** Speaks the protocol by hand and gives back the types of the frames that each message was answered with. */
async function converse(...messages: Uint8Array[]): Promise<string[]> {
  const stream = connect(socket.port, "127.0.0.1");
  const answers: string[] = [];
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  for (const message of messages) {
    stream.write(message);
    const { value } = await chunks.next();
    const { frames } = readFrames(value ?? new Uint8Array(0));
    answers.push(frames.map(({ type }) => type).join("") || String.fromCharCode(...(value ?? [])));
  }
  stream.destroy();
  return answers;
}

const startup = packet(int32(196608), text("user"), text("postgres"), Uint8Array.of(0));
function packet(...parts: Uint8Array[]): Uint8Array {
  const body = joinBytes(parts);
  return joinBytes([int32(body.length + 4), body]);
}

test("encryption is declined, and the client may go on without", async () => {
  const [ssl, gss, greeted] = await converse(packet(int32(80877103)), packet(int32(80877104)), startup);
  expect([ssl, gss]).toEqual(["N", "N"]);
  expect(greeted).toMatch(/^RS+KZ$/);
});

test("a wish to cancel, and what is no Postgres client, is hung up on without harm", async () => {
  expect(await converse(packet(int32(80877102), int32(1), int32(0)))).toEqual([""]);
  expect(await converse(new TextEncoder().encode("GET / HTTP/1.1\r\n\r\n"))).toEqual([""]);
  expect(await names()).toEqual([]);
});

test("rows can be copied in and out", async () => {
  const rows = joinBytes([frame("d", new TextEncoder().encode("almond\nbutter\n")), frame("c")]);
  const query = (sql: string) => frame("Q", text(sql));
  const answers = await converse(
    startup,
    query("copy public.cookies from stdin"),
    rows,
    query("copy public.cookies to stdout"),
    query("copy public.nothing from stdin"),
    rows,
    query("select 1"),
  );
  expect(answers.slice(1)).toEqual(["G", "CZ", "HddcCZ", "G", "EZ", "TDCZ"]);
  expect(await names()).toEqual(["almond", "butter"]);
});
