import type { SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, test } from "vitest";
import { type JobFilter, JobPage, type Stage, Stages } from "../../../shared/jobs-list.ts";
import { eventually, joinMember, ok, operator, settledImages, signInAdmin } from "./stack.ts";

let admin: SupabaseClient;
let member: { client: SupabaseClient; id: string };
beforeAll(async () => {
  admin = await signInAdmin();
  member = await joinMember();
});

async function stage(kind: Stage["kind"]): Promise<Stage> {
  return Stages.parse(await ok(admin.rpc("read_stages"))).find((one) => one.kind === kind)!;
}

const list = async (client: SupabaseClient, filter: JobFilter) =>
  JobPage.parse(await ok(client.rpc("list_jobs", { filter })));

const ask = async (client: SupabaseClient, prompts: string[]): Promise<string> =>
  (await ok(client.rpc("create_batch", { prompts, size: "1024x1024" }))).batch_id;

describe("jobs", () => {
  test("that failed are explained, tried again by their reason, and succeed", async () => {
    const batch_id = await ask(member.client, ["jar of plum jam [fault:refused-once]"]);
    expect(await settledImages(batch_id)).toMatchObject([{ status: "failed", error_code: "refused" }]);
    const failed = { batch_id, state: ["failed" as const] };
    const { total, jobs } = await list(member.client, failed);
    expect({ total, jobs }).toMatchObject({
      total: 1,
      jobs: [{ kind: "generate", error_code: "refused", attempt: 1 }],
    });
    expect((await stage("generate")).failed).toBeGreaterThan(0);

    const [job] = jobs;
    expect((await member.client.rpc("retry_failed_jobs")).error).toMatchObject({ code: "42501" });
    const again = await ok(admin.rpc("retry_failed_jobs", { kind: "generate", error_code: "refused" }));
    expect(again).toContain(job!.id);
    expect(await settledImages(batch_id)).toMatchObject([{ status: "ready" }]);
    expect((await list(member.client, failed)).total).toBe(0);
  });

  test("of a stage that is stopped wait, and go on as soon as it does", async () => {
    expect(await ok(admin.rpc("pause_stage", { kind: "embed" }))).toBe(true);
    const batch_id = await ask(member.client, ["loaf of rye bread"]);
    const filter: JobFilter = { batch_id, kind: "embed" };
    const { jobs } = await eventually(
      () => list(member.client, filter),
      (page) => page.total === 1,
    );
    expect(jobs).toMatchObject([{ state: "queued", created_by: member.id, prompt: "loaf of rye bread" }]);
    const { email } = (await admin.auth.getUser()).data.user!;
    expect(await stage("embed")).toMatchObject({ state: "paused", paused_by: email });
    expect((await operator.schema("worker").rpc("claim_jobs", { job_kind: "embed" })).data).toEqual([]);

    expect(await ok(admin.rpc("resume_stage", { kind: "embed" }))).toBe(true);
    expect(await settledImages(batch_id)).toMatchObject([{ status: "ready" }]);
    expect((await list(member.client, filter)).jobs).toMatchObject([{ state: "done", provider: "offline" }]);
  });

  test("of others are no member's to see, and stages none of theirs", async () => {
    const other = await joinMember();
    const batch_id = await ask(member.client, ["bowl of oat porridge"]);
    expect(await list(other.client, { batch_id })).toEqual({ total: 0, jobs: [] });
    expect((await list(admin, { batch_id })).total).toBeGreaterThan(0);
    for (const name of ["read_stages", "read_members", "take_invite_token"])
      expect((await other.client.rpc(name)).error).toMatchObject({ code: "42501" });
    expect((await other.client.rpc("pause_stage", { kind: "tag" })).error).toMatchObject({ code: "42501" });
    await settledImages(batch_id);
  });
});

test("a batch that is asked for twice with one id is made once", async () => {
  const request = { prompts: ["pumpkin pie on slate"], size: "1024x1024", request_id: crypto.randomUUID() };
  const answers = await Promise.all([1, 2, 3].map(() => ok(member.client.rpc("create_batch", request))));
  expect(new Set(answers.map(({ batch_id }) => batch_id)).size).toBe(1);
  expect(await settledImages(answers[0].batch_id)).toHaveLength(1);
});

test("numbers are numbers and times are instants, as on hosted", async () => {
  const batch_id = await ask(member.client, ["plate of shortbread"]);
  const row = await ok(
    member.client.from("batches").select("created_at, estimated_usd, reserved_usd").eq("id", batch_id).single(),
  );
  expect(row).toMatchObject({ estimated_usd: 0, reserved_usd: 0 });
  expect(row.created_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/);
  await settledImages(batch_id);
});
