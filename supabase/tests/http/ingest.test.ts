import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { toBase64 } from "../../../shared/base64.ts";
import { type Client, createClient } from "../../../shared/client.ts";
import {
  Accepted,
  AcceptedMany,
  IngestStatus,
  ingest,
  ingestStatus,
  JobStatus,
  job,
  jobs,
} from "../../../shared/extractions.ts";
import { createPattern } from "../../../shared/patterns.ts";
import { Problem } from "../../../shared/problems.ts";
import { eventually, joinMember, type nobody, ok, stack, stockedPantry } from "./stack.ts";

const sessionOf = async (client: ReturnType<typeof nobody>) => ({
  apikey: stack.publishable_key,
  authorization: `Bearer ${(await client.auth.getSession()).data.session!.access_token}`,
});
const clientOf = (headers: Record<string, string>) => createClient({ url: stack.url, headers, fetch });

const schema = {
  type: "object",
  properties: {
    width: { type: "integer" },
    height: { type: "integer" },
    colors: { type: "array", items: { type: "string" } },
    alt: { type: ["string", "null"] },
    total: { type: ["number", "null"] },
  },
  required: ["width", "height", "colors", "alt", "total"],
  additionalProperties: false,
};

let published: string[];
let painted: Uint8Array;
let mine: ReturnType<typeof nobody>;
let headers: Record<string, string>;
let mia: Client;
let strangers: Record<string, string>;
let max: Client;
beforeAll(async () => {
  published = await stockedPantry();
  painted = await sharp({ create: { width: 320, height: 200, channels: 3, background: "#c63" } })
    .png()
    .toBuffer();
  mine = (await joinMember()).client;
  headers = await sessionOf(mine);
  mia = clientOf(headers);
  strangers = await sessionOf((await joinMember()).client);
  max = clientOf(strangers);
  await mia.call(createPattern, { name: "Labels", schema, format: "yaml", publish: true });
});

const send = (body: BodyInit, more: Record<string, string> = {}, query = "") =>
  fetch(`${stack.url}/functions/v1/ingest/labels${query}`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", ...more },
    body,
  });
const read = (path: string, as = headers) => fetch(`${stack.url}/functions/v1/${path}`, { headers: as });
const problem = async (answer: Response) => Problem.parse(await answer.json());
const settled = (id: string) =>
  eventually(
    () => mia.call(job, { id }),
    ({ status }) => status !== "queued" && status !== "running",
  );
const whole = (id: string) =>
  eventually(
    () => mia.call(ingestStatus, { id }),
    ({ finished_at }) => finished_at !== null,
  );

describe("one picture", () => {
  test("of the library is taken with 202, and its job tells the data", async () => {
    const answer = await send(JSON.stringify({ image_id: published[0], name: "the first" }));
    expect(answer.status).toBe(202);
    const { job_id, status_url } = Accepted.parse(await answer.json());
    expect(status_url).toBe(`${stack.url}/functions/v1/jobs/${job_id}`);
    expect(await settled(job_id)).toMatchObject({
      status: "succeeded",
      kind: "extract",
      image_id: published[0],
      source_name: "the first",
      pattern: { slug: "labels", name: "Labels" },
      version: 1,
      cost_usd: "0",
      result: {
        is_offline: true,
        data: { width: 1024, height: 1024, alt: expect.any(String), total: null },
        confidence: { "/width": 1, "/total": 0 },
      },
    });
  });

  test("that comes as bytes is kept for its owner alone, and read with its own size", async () => {
    const answer = await send(painted as BodyInit, { "content-type": "image/png", prefer: "wait" }, "?name=till.png");
    const done = JobStatus.parse(await answer.json());
    expect([answer.status, done.status, done.source_name]).toEqual([200, "succeeded", "till.png"]);
    expect(done.result?.data).toMatchObject({ width: 320, height: 200, alt: null });
    expect(done.result?.data.colors).toContainEqual(expect.any(String));
    const [row] = await ok(mine.from("extractions").select("source_path").eq("id", done.extraction_id));
    expect(row?.source_path).toMatch(/^[0-9a-f-]{36}\/[0-9a-f]{64}\.png$/);
  });

  test("that comes in base64 is the same", async () => {
    const answer = await send(JSON.stringify({ image: toBase64(painted) }), { prefer: "wait=25" });
    expect(JobStatus.parse(await answer.json()).result?.data).toMatchObject({ width: 320 });
  });

  test("is told in the format of its pattern, or another", async () => {
    const { id } = JobStatus.parse(
      await (await send(painted as BodyInit, { "content-type": "image/png", prefer: "wait" })).json(),
    );
    const written = async (query = "") => {
      const answer = await read(`jobs/${id}/result${query}`);
      return [answer.headers.get("content-type")?.split(";")[0], (await answer.text()).split("\n")[0]];
    };
    expect(await written()).toEqual(["application/yaml", "width: 320"]);
    expect(await written("?format=csv")).toEqual(["text/csv", expect.stringMatching(/^width,height,colors,alt,total/)]);
    expect((await written("?format=json"))[1]).toMatch(/^\{"width":320,"height":200,"colors":\[/);
    expect((await written("?format=xml"))[0]).toBe("application/xml");
    expect((await written("?format=text"))[0]).toBe("text/plain");
  });
});

describe("what is refused", () => {
  test.each<[string, BodyInit, Record<string, string>, number, string]>([
    ["no picture at all", "{}", {}, 400, "Give one of image_url, image_id, upload_id, image"],
    ["two in one", JSON.stringify({ image: "AAAA", image_url: "https://example.com" }), {}, 400, "Give one of"],
    ["what is not base64", JSON.stringify({ image: "a picture" }), {}, 400, "image: Use base64"],
    ["HTML that is named a picture", "<html>".padEnd(100), { "content-type": "image/jpeg" }, 422, ""],
    [
      "a password in an address",
      JSON.stringify({ image_url: "https://mia:secret@example.com/a.jpg" }),
      {},
      400,
      "image_url: Use an address without a name and password in it",
    ],
    ["an address of another kind", JSON.stringify({ image_url: "ftp://example.com/a.jpg" }), {}, 400, "image_url: "],
    ["a key of no letters", JSON.stringify({ image: "AAAA" }), { "idempotency-key": "" }, 400, "Idempotency-Key: "],
    [
      "a picture that there is not",
      JSON.stringify({ image_id: crypto.randomUUID() }),
      {},
      404,
      "image_id: There is no picture",
    ],
    ["none of several", JSON.stringify({ images: [] }), {}, 400, "images: Send one picture at least"],
  ])("%s", async (_what, body, more, status, detail) => {
    const answer = await send(body, more);
    expect([answer.status, (await problem(answer)).detail]).toEqual([status, expect.stringContaining(detail)]);
  });

  test("a pattern that there is not, or a stranger's", async () => {
    for (const [who, pattern] of [
      [mia, "no-such"],
      [max, "labels"],
    ] as const) {
      const refusal = who.call(ingest, { pattern, image_id: published[0]! });
      await expect(refusal).rejects.toMatchObject({ code: "not_found", detail: "There is no such pattern" });
    }
  });

  test("a picture at a private address fails with its job, and says no more than its host", async () => {
    const sent = await mia.call(ingest, {
      pattern: "labels",
      image_url: "https://169.254.169.254/latest?token=secret",
    });
    const failed = await settled("job_id" in sent ? sent.job_id : "");
    expect(failed).toMatchObject({ status: "failed", error: { code: "refused" } });
    expect(failed.error?.detail).not.toContain("secret");
  });
});

describe("a request that is sent again", () => {
  const body = () => JSON.stringify({ image_id: published[1] });

  test("with the same key has the same answer, and is done once", async () => {
    const [one, other] = await Promise.all([1, 2].map(() => send(body(), { "idempotency-key": "order-1" })));
    expect(await one!.json()).toEqual(await other!.json());
    const { data } = await mine.from("extractions").select("id").eq("image_id", published[1]!);
    expect(data).toHaveLength(1);
  });

  test("with the same key and another body is a conflict", async () => {
    const answer = await send(JSON.stringify({ image_id: published[2] }), { "idempotency-key": "order-1" });
    expect([answer.status, (await problem(answer)).code]).toEqual([409, "conflict"]);
  });

  test("by somebody else is nothing of it", async () => {
    const sent = Accepted.parse(await (await send(body(), { "idempotency-key": "order-1" })).json());
    await max.call(createPattern, { name: "Labels", schema, publish: true });
    const answer = await send(body(), { ...strangers, "idempotency-key": "order-1" });
    expect(answer.status).toBe(202);
    expect(JSON.stringify(await answer.json())).not.toContain(sent.job_id);
  });
});

describe("several pictures", () => {
  test("have a result each, are told together, and fit into one CSV", async () => {
    const images = [
      { image_id: published[0]! },
      { image: toBase64(painted), name: "=till" },
      { image_url: "https://10.0.0.1/a.jpg" },
    ];
    const answer = await send(JSON.stringify({ images }));
    const sent = AcceptedMany.parse(await answer.json());
    expect([answer.status, sent.jobs.length]).toEqual([202, 3]);
    expect(sent.status_url).toBe(`${stack.url}/functions/v1/jobs/ingests/${sent.ingest_id}`);
    expect(await whole(sent.ingest_id)).toMatchObject({ succeeded: 2, failed: 1, queued: 0, running: 0, version: 1 });
    expect(IngestStatus.parse(await (await read(`jobs/ingests/${sent.ingest_id}`)).json()).id).toBe(sent.ingest_id);

    const csv = await (await read(`jobs/ingests/${sent.ingest_id}/results`)).text();
    const [head, first, second, third] = csv.split("\r\n");
    expect(head).toBe("_source,_job_id,_status,_error,width,height,colors,alt,total");
    expect(first).toContain(`${published[0]},${sent.jobs[0]?.job_id},succeeded,,1024,1024,`);
    expect(second).toContain("'=till,");
    expect(third).toContain(",failed,");
    const all = await (await read(`jobs/ingests/${sent.ingest_id}/results?format=json`)).json();
    expect(all).toMatchObject([
      { status: "succeeded", data: { width: 1024 } },
      { data: { width: 320 } },
      { data: null },
    ]);

    expect(await ok(mine.rpc("retry_ingest", { ingest_id: sent.ingest_id }))).toBe(1);
    expect(await whole(sent.ingest_id)).toMatchObject({ succeeded: 2, failed: 1 });
  });

  test("are listed page by page, in their order", async () => {
    const images = published.map((image_id) => ({ image_id }));
    const sent = AcceptedMany.parse(await (await send(JSON.stringify({ images }))).json());
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await mia.call(jobs, { ingest_id: sent.ingest_id, limit: 3, ...(cursor && { cursor }) });
      seen.push(...page.jobs.map(({ id }) => id));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(sent.jobs.map(({ job_id }) => job_id));
    const refused = await read("jobs?cursor=nonsense");
    expect([refused.status, (await problem(refused)).code]).toEqual([400, "invalid_input"]);
  });
});

test("what was sent is stopped, one picture or all of them, and what is read stays", async () => {
  const stop = (path: string, as = headers) =>
    fetch(`${stack.url}/functions/v1/jobs/${path}/cancel`, { method: "POST", headers: as });
  const done = JobStatus.parse(
    await (await send(JSON.stringify({ image_id: published[0] }), { prefer: "wait" })).json(),
  );
  const over = await stop(done.id);
  expect([over.status, (await problem(over)).code]).toEqual([409, "conflict"]);

  const images = published.map((image_id) => ({ image_id }));
  const sent = AcceptedMany.parse(await (await send(JSON.stringify({ images }))).json());
  for (const path of [sent.jobs.at(-1)!.job_id, `ingests/${sent.ingest_id}`]) {
    expect((await stop(path, strangers)).status).toBe(404);
  }
  const all = IngestStatus.parse(await (await stop(`ingests/${sent.ingest_id}`)).json());
  expect(all).toMatchObject({ queued: 0, running: 0, failed: 0 });
  expect(all.succeeded + all.cancelled).toBe(published.length);
  const stopped = await mia.call(jobs, { ingest_id: sent.ingest_id, status: "cancelled" });
  for (const { id } of stopped.jobs.slice(0, 1)) {
    const again = await stop(id);
    expect([again.status, JobStatus.parse(await again.json()).status]).toEqual([200, "cancelled"]);
  }
});

test("a stranger's job, result and ingest are as unknown as those that never were", async () => {
  const images = [{ image_id: published[0]! }];
  const sent = AcceptedMany.parse(await (await send(JSON.stringify({ images }))).json());
  const paths = (id: string, of: string) => [
    `jobs/${id}`,
    `jobs/${id}/result`,
    `jobs/ingests/${of}`,
    `jobs/ingests/${of}/results`,
  ];
  const other = paths(crypto.randomUUID(), crypto.randomUUID());
  for (const [at, path] of paths(sent.jobs[0]!.job_id, sent.ingest_id).entries()) {
    const [theirs, none] = await Promise.all([read(path, strangers), read(other[at]!, strangers)]);
    expect([theirs.status, (await problem(theirs)).detail]).toEqual([404, (await problem(none)).detail]);
  }
  const listed: { id: string }[] = (await (await read("jobs", strangers)).json()).jobs;
  expect(listed.map(({ id }) => id)).not.toContain(sent.jobs[0]!.job_id);
});
