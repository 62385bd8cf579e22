import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningStack, runStack } from "../../../scripts/start/testing/running-stack.ts";
import { eventually, ok } from "./stack.ts";

/** A stack of its own, with a folder that tells the secret: who rings here knows every token. */
let stack: RunningStack;
let secret: string;
let operator: ReturnType<typeof createClient>;
beforeAll(async () => {
  stack = await runStack({ flags: ["--no-demo"], environment: { LARDER_SKETCH_FAULTS: "on" } });
  secret = JSON.parse(await readFile(`${stack.folder}/keys.json`, "utf8")).ring_secret;
  operator = createClient(stack.facts.url, stack.facts.secret_key, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
}, 120_000);
afterAll(() => stack?.end("SIGTERM"));

interface Job {
  readonly id: string;
  readonly state: string;
  readonly poll_count: number;
  readonly provider_job_id: string | null;
}

/** Asks `sketch-later` for a picture and answers its job, once that waits or is over. */
async function order(prompt: string): Promise<Job> {
  const admin = createClient(stack.facts.url, stack.facts.publishable_key, { auth: { persistSession: false } });
  await admin.auth.signInWithPassword(stack.facts.admin);
  const request = { prompts: [prompt], model_id: "sketch-later-1", size: "1024x1024" };
  const { batch_id } = (await ok(admin.rpc("create_batch", request as never))) as { batch_id: string };
  const [job] = await eventually(
    () => jobsOf("batch_id", batch_id),
    ([job]) => job !== undefined && job.state !== "queued" && job.provider_job_id !== null,
  );
  return job!;
}

const jobsOf = (column: string, value: string): Promise<Job[]> =>
  ok(
    operator.from("jobs").select("id, state, poll_count, provider_job_id").eq("kind", "generate").eq(column, value),
  ) as Promise<Job[]>;
const jobOf = async (id: string) => (await jobsOf("id", id))[0]!;
const inbox = () => ok(operator.from("provider_callbacks").select("*")) as Promise<Record<string, unknown>[]>;

const tokenOf = (job: string, provider = "sketch-later") =>
  createHmac("sha256", secret).update(`callback:${provider}:${job}`).digest("hex");

async function ring(path: string, body = '{"id": "anything"}') {
  const answer = await fetch(`${stack.facts.url}/functions/v1/webhooks/${path}`, {
    method: "POST",
    headers: { "x-request-id": "same-request-id" },
    body,
  });
  return { status: answer.status, body: await answer.text() };
}

/** Announces more than it sends, says no more and listens. */
function breakOff(path: string): Promise<string> {
  const { hostname, port } = new URL(stack.facts.url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname);
    socket.setEncoding("utf8").on("data", (text) => {
      answer += text;
    });
    socket.on("error", reject).on("close", () => resolve(answer));
    const head = [`POST /functions/v1/webhooks/${path} HTTP/1.1`, `host: ${hostname}`, "content-length: 100", "", ""];
    socket.end(`${head.join("\r\n")}{"id": "half`);
  });
}
const received = { status: 200, body: '{"received":true}' };

describe("a provider that finishes later", () => {
  test("rings for its picture by an address of the job's own, and nothing but ids is kept of it", async () => {
    const { id, provider_job_id } = await order("lemon tart on slate");
    const job = await eventually(
      () => jobOf(id),
      ({ state }) => state === "done",
    );
    expect(job.state).toBe("done");
    const rings = (await inbox()).filter(({ job_id }) => job_id === id);
    expect(rings).toHaveLength(1);
    expect(rings[0]).toMatchObject({ provider: "sketch-later", provider_job_id, delivery_id: expect.any(String) });
    expect(Object.keys(rings[0]!).sort()).toEqual(
      ["delivery_id", "handled_at", "job_id", "provider", "provider_job_id", "received_at"].sort(),
    );

    // Late, and played again.
    const address = `sketch-later?job=${id}&token=${tokenOf(id)}`;
    expect(await ring(address, JSON.stringify({ id: provider_job_id, late: true }))).toEqual(received);
    expect(await ring(address, JSON.stringify({ id: provider_job_id, late: true }))).toEqual(received);
    expect((await inbox()).filter(({ job_id }) => job_id === id)).toHaveLength(2);
    expect(await jobOf(id)).toEqual(job);
  });

  test("is asked even where it never rings", async () => {
    const { id } = await order("bread on a board [fault:no-callback]");
    const job = await eventually(
      () => jobOf(id),
      ({ state }) => state === "done",
    );
    expect(job.state).toBe("done");
    expect((await inbox()).filter(({ job_id }) => job_id === id)).toEqual([]);
  });
});

describe("a callback for a job that waits", () => {
  test("has the provider asked, once for each delivery, and is believed nothing else", async () => {
    const { id } = await order("jam in a jar [fault:stuck]");
    const address = `sketch-later?job=${id}&token=${tokenOf(id)}`;
    const body = '{"id": "another order", "state": "done", "picture": "https://evil.test/x.jpg", "key": "sk-secret"}';
    expect((await ring(address, body.replace("another order", "another-order"))).status).toBe(200);
    const { poll_count } = await eventually(
      () => jobOf(id),
      (job) => job.poll_count > 0 && job.state === "waiting",
    );
    expect(poll_count).toBeGreaterThan(0);
    expect(await jobOf(id)).toMatchObject({ state: "waiting" });
    expect(JSON.stringify(await inbox())).not.toMatch(/evil|sk-secret/);
    await ok(operator.rpc("cancel_job", { job_id: id } as never));
  });

  test("is refused in the same words, whatever is wrong with it", async () => {
    const { id } = await order("rolls [fault:stuck]");
    const unknown = await ring(`nobody?job=${id}&token=${tokenOf(id, "nobody")}`);
    expect(unknown.status).toBe(404);
    const before = await inbox();
    for (const path of [
      "",
      "sketch-later",
      `sketch-later?job=${id}`,
      `sketch-later?token=${tokenOf(id)}`,
      `sketch-later?job=${id}&token=${tokenOf(id).replace(/./, (digit) => (digit === "0" ? "1" : "0"))}`,
      `sketch-later?job=${id}&token=${tokenOf(id, "sketch")}`,
      `sketch-later?job=${crypto.randomUUID()}&token=${tokenOf(id)}`,
      `sketch?job=${id}&token=${tokenOf(id, "sketch")}`,
    ]) {
      expect([path, await ring(path)]).toEqual([path, unknown]);
    }
    // A job that never asked anybody, though its token is right.
    const stranger = crypto.randomUUID();
    expect(await ring(`sketch-later?job=${stranger}&token=${tokenOf(stranger)}`)).toEqual(unknown);
    expect(await inbox()).toEqual(before);
    await ok(operator.rpc("cancel_job", { job_id: id } as never));
  });

  test("that breaks off in its body is told so in a problem document", async () => {
    const answer = await breakOff(`sketch-later?job=${crypto.randomUUID()}&token=any`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/content-type: application\/problem\+json/i);
    expect(answer).toContain("Cannot read the body: it broke off");
  });

  test("is read up to 256 KB, and has to say something", async () => {
    const { id } = await order("cake [fault:stuck]");
    const address = `sketch-later?job=${id}&token=${tokenOf(id)}`;
    expect((await ring(address, JSON.stringify({ id: "x", more: "x".repeat(200_000) }))).status).toBe(200);
    expect((await ring(address, JSON.stringify({ id: "x", more: "x".repeat(300_000) }))).status).toBe(413);
    const nonsense = await ring(address, "sk-secret is no JSON");
    expect(nonsense.status).toBe(400);
    expect(nonsense.body).not.toContain("sk-secret");
    await ok(operator.rpc("cancel_job", { job_id: id } as never));
  });
});
