import type { SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, test } from "vitest";
import { type Client, createClient } from "../../../shared/client.ts";
import { ingest, job } from "../../../shared/extractions.ts";
import { eventually, ok, signInAdmin, stack, stockedPantry } from "./stack.ts";

let imageId: string;
let headers: Record<string, string>;
let larder: Client;
beforeAll(async () => {
  [imageId = ""] = await stockedPantry();
  const admin: SupabaseClient = await signInAdmin();
  const { data } = await admin.auth.getSession();
  headers = { apikey: stack.publishable_key, authorization: `Bearer ${data.session?.access_token}` };
  larder = createClient({ url: stack.url, headers, fetch });
  await ok(admin.from("patterns").select("slug"));
});

const post = (pattern: string, body: BodyInit, more: Record<string, string> = {}) =>
  fetch(`${stack.url}/functions/v1/ingest/${pattern}`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", ...more },
    body,
  });

describe("ingest", () => {
  test("takes a picture of the library with 202, and its job tells the data", async () => {
    const answer = await post("library-tags", JSON.stringify({ image_id: imageId }));
    expect(answer.status).toBe(202);
    const { job_id, status_url } = (await answer.json()) as { job_id: string; status_url: string };
    expect(status_url).toBe(`${stack.url}/functions/v1/jobs/${job_id}`);
    const done = await eventually(
      () => larder.call(job, { id: job_id }),
      ({ status }) => status !== "queued" && status !== "running",
    );
    expect(done).toMatchObject({
      status: "succeeded",
      kind: "extract",
      image_id: imageId,
      pattern: { slug: "library-tags" },
      version: 1,
      result: { is_offline: true, data: { alt: expect.any(String) } },
    });
  });

  test("waits for the result where the caller prefers that", async () => {
    const answer = await post("library-tags", JSON.stringify({ image_id: imageId }), { prefer: "wait=25" });
    expect([answer.status, ((await answer.json()) as { status: string }).status]).toEqual([200, "succeeded"]);
  });

  test("refuses a pattern that there is not", async () => {
    const refusal = larder.call(ingest, { pattern: "no-such-pattern", image_id: imageId });
    await expect(refusal).rejects.toMatchObject({ code: "not_found" });
  });
});
