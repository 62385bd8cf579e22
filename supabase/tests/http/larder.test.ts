import { spawn } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { json, larder, project, root, text } from "./run-larder.ts";
import { eventually, nobody, ok, operator, searchWith, signIn, stack, stockedPantry } from "./stack.ts";

const statusOf = async (id: string) =>
  (await ok(operator.from("images").select("status").eq("id", id).single())).status;

/** A picture that waits for a decision, made by the command itself. */
async function readyPicture(prompt: string): Promise<{ id: string; batch: string }> {
  const { batch_id, pictures } = await json("generate", prompt, "--size", "1024x1024", "--wait");
  expect(pictures).toMatchObject([{ status: "ready", prompt, error_code: null }]);
  return { id: pictures[0].id, batch: batch_id };
}

beforeAll(stockedPantry);

describe("pictures", () => {
  test("are generated as asked and told with what to do next", async () => {
    const told = await text("generate", "tea cakes", "--count", "2", "--size", "1024x1024", "--style", "lifestyle");
    const [, batch = ""] = told.match(/^2 pictures in batch (\S+), free, /) ?? [];
    expect(told).toContain(`approve --batch ${batch}`);
    const pictures = await ok(operator.from("images").select("prompt, full_prompt").eq("batch_id", batch));
    expect(pictures).toHaveLength(2);
    expect(pictures.every(({ prompt, full_prompt }) => prompt === "tea cakes" && full_prompt !== prompt)).toBe(true);
    const made = await json(
      "generate",
      "--template",
      "cookies-stack",
      "--token",
      "SURFACE=a slate",
      "--color",
      "f4d35e",
    );
    expect(made).toMatchObject({ images: 1, estimated_usd: "0", image_ids: [expect.any(String)] });
    const [image] = await ok(operator.from("images").select("full_prompt, colors").eq("batch_id", made.batch_id));
    expect(image).toMatchObject({ full_prompt: expect.stringContaining("a slate"), colors: ["#f4d35e"] });
  });

  test("are made after others of the library, in the order in which those are named", async () => {
    const [face, logo] = await stockedPantry();
    const after = ["--reference", face!, "--reference", logo!];
    const { image_ids } = await json("generate", "a tea towel", ...after, "--size", "1024x1024");
    const references = operator.from("image_references").select("reference_id").eq("image_id", image_ids[0]);
    expect(await ok(references.order("position"))).toEqual([{ reference_id: face }, { reference_id: logo }]);
  });

  test("are asked for from several models, which are told with their prices", async () => {
    const asked = ["generate", "plum jam", "--models", "sketch-1,sketch-later-1", "--fallback", "sketch-1"];
    const told = await text(...asked, "--size", "1024x1024");
    expect(told).toMatch(
      /^2 pictures in batch \S+, free, ready in about \d+ s\n {2}sketch-1: 1 picture of 1024x1024, free\n/,
    );
    const { code, stderr } = await larder(["generate", "jam", "--model", "dall-e-3"]);
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/dall-e-3 retired on 2026-05-12(: use .*)?$/m),
    });
  });

  test("are approved, found, withdrawn and found no more", async () => {
    const word = `rugbrod${Date.now()}`;
    const { id, batch } = await readyPicture(`${word} on a board`);
    expect(await text("approve", "--batch", batch, "--tags", `${word}, dark rye`)).toBe("1 picture approved\n");
    expect(await text("approve", "--batch", batch)).toBe("No picture is ready.\n");
    const find = () => json("search", word, "--limit", "3", "--size", "thumbnail");
    const found = (answer: { results: { id: string }[] }) => answer.results.some((result) => result.id === id);
    const answer = await eventually(find, found);
    expect(answer.results.find((result: { id: string }) => result.id === id)).toMatchObject({
      tags: expect.arrayContaining([word, "dark rye"]),
      url: expect.stringContaining("thumbnail"),
    });
    expect(await text("search", word)).toMatch(
      new RegExp(`score +description[\\s\\S]*${id}[\\s\\S]* in all, [\\d.]+ ms`),
    );
    expect(await json("withdraw", id)).toEqual({ asked: 1, withdrawn: 1, ids: [id] });
    expect(found(await find())).toBe(false);
    expect((await larder(["withdraw", id])).code).toBe(1);
  });

  test("go on being made when Ctrl-C ends the waiting, quietly", async () => {
    const child = spawn(process.execPath, ["scripts/larder.ts", "generate", "pie [fault:500]", "--wait"], {
      cwd: root,
      env: { PATH: process.env.PATH, ...project },
    });
    let said = "";
    let interrupted = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => {
        said += data;
        if (!interrupted && said.includes("0 of 1 finished")) interrupted = child.kill("SIGINT");
      });
    }
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
    const [, batch] = said.match(/^0 of 1 finished \.\.\.\nThe pictures go on being made, as batch (\S+)\.\n$/) ?? [];
    const [job] = await ok(operator.from("jobs").select("id, state").eq("batch_id", batch));
    expect(["queued", "running"]).toContain(job!.state);
    await ok(operator.rpc("cancel_job", { job_id: job!.id }));
  });

  test("are rejected with a reason, and what does not fit is counted", async () => {
    const { id } = await readyPicture("burnt toast");
    expect(await text("reject", id, crypto.randomUUID(), "--reason", "burnt")).toMatch(/^1 of 2 pictures rejected; /);
    expect(await statusOf(id)).toBe("rejected");
    const { reject_reason } = await ok(operator.from("images").select("reject_reason").eq("id", id).single());
    expect(reject_reason).toBe("burnt");
    expect(await larder(["reject", crypto.randomUUID()])).toMatchObject({ code: 1, stderr: "" });
  });
});

describe("jobs", () => {
  test("that failed are told with their reason, and run again when asked", async () => {
    const prompt = "[fault:refused]";
    const failed = await larder(["generate", `fudge ${prompt}`, "--size", "1024x1024", "--wait"]);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toMatch(/ failed +fudge .*\n +\S.*refused/);
    const image = failed.stdout.match(/^(\S{36}) +failed/m)?.[1] ?? "";
    const jobs = await json("jobs", "--failed", "--kind", "generate", "--limit", "500");
    const job = jobs.find(({ image_id }: { image_id: string }) => image_id === image);
    expect(job).toMatchObject({ state: "failed", error_code: "refused", prompt: `fudge ${prompt}` });
    const listed = await text("jobs", "--failed", "--limit", "500");
    expect(listed).toMatch(new RegExp(`${job.id} +generate +failed[^\\n]*\\n    refused: `));
    expect(listed.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect(await text("retry", job.id)).toBe("1 job queued again\n");
    const again = await eventually(
      () => ok(operator.from("jobs").select("state").eq("id", job.id).single()),
      ({ state }) => state === "failed",
    );
    expect(again.state).toBe("failed");
    expect(await json("retry", job.id)).toEqual({ asked: 1, retried: 1, ids: [job.id] });
  });

  test("that are finished can be neither run again nor cancelled", async () => {
    const jobs: { id: string; kind: string; state: string }[] = await json(
      "jobs",
      "--kind",
      "publish",
      "--limit",
      "500",
    );
    const done = jobs.find(({ state }) => state === "done") ?? expect.fail("nothing was published");
    expect(jobs.filter(({ kind }) => kind !== "publish")).toEqual([]);
    expect(await larder(["retry", done.id])).toMatchObject({ code: 1, stdout: expect.stringMatching(/^0 of 1 job /) });
    expect(await larder(["cancel", done.id])).toMatchObject({ code: 1, stdout: "It was finished already\n" });
  });

  test("that are not finished are cancelled", async () => {
    const { batch_id } = await json("generate", "pie [fault:500]", "--size", "1024x1024");
    const [job] = await ok(operator.from("jobs").select("id").eq("batch_id", batch_id));
    expect(await json("cancel", job!.id)).toEqual({ cancelled: true });
  });
});

describe("keys", () => {
  test("search from the moment they are made until they are revoked", async () => {
    const name = `Bea's ${Date.now()}`;
    const shown = await text("keys", "create", name, "--rate", "7", "--expires", "2999-12-31");
    const key = shown.split("\n")[0] ?? "";
    const prefix = key.slice(0, 17);
    expect((await searchWith({ query: "jam" }, { "x-api-key": key })).status).toBe(200);
    expect(await text("keys", "list")).toMatch(new RegExp(`${prefix} +${name} +search +7 .* until 2999-12-31`));
    expect(await text("keys", "revoke", key)).toBe(`${name} (${prefix}) is revoked\n`);
    expect((await searchWith({ query: "jam" }, { "x-api-key": key })).status).toBe(401);
    const listed: { prefix: string; state: string }[] = await json("keys", "list");
    expect(listed.find((one) => one.prefix === prefix)).toMatchObject({ name, rate_per_minute: 7, state: "revoked" });
  });

  test("work on pages of the origins asked for, as the list shows", async () => {
    const site = `https://bakery-${Date.now()}.example`;
    const [key = ""] = (await text("keys", "create", "Bound", "--origin", `${site}/menu`)).split("\n");
    expect((await searchWith({ query: "jam" }, { "x-api-key": key, origin: site })).status).toBe(200);
    expect((await searchWith({ query: "jam" }, { "x-api-key": key })).status).toBe(403);
    expect(await text("keys", "list")).toMatch(new RegExp(`${key.slice(0, 17)} +Bound .* ${site} `));
  });

  test("have the scopes asked for, and a name that two of them have ends neither", async () => {
    const name = `Twins ${Date.now()}`;
    const twin = await json(
      "keys",
      "create",
      name,
      "--scope",
      "search",
      "--scope",
      "jobs:read",
      "--owner",
      stack.admin.email,
    );
    await json("keys", "create", name);
    const scopes = await ok(operator.from("api_keys").select("scopes").eq("id", twin.id).single());
    expect(scopes).toEqual({ scopes: ["search", "jobs:read"] });
    expect(await larder(["keys", "revoke", name])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching("More than one key"),
    });
    expect(await json("keys", "revoke", twin.prefix)).toMatchObject({ id: twin.id });
  });
});

describe("admins", () => {
  test("sign in with the password shown, and may read what admins read", async () => {
    const email = `cook-${Date.now()}@larder.test`;
    const made = await json("admin", "create", email);
    const cook = await signIn(email, made.password);
    expect((await ok(cook.from("api_keys").select("id"))).length).toBeGreaterThan(0);
    expect(await text("admin", "create", email)).toContain("is an admin now");
    expect(await json("admin", "create", email)).toEqual({ id: made.id, email, created: false });
    const { error } = await nobody().auth.signInWithPassword({ email, password: made.password });
    expect(error).toBeNull();
  });

  test("sign in with the password given, which is not repeated", async () => {
    const email = `baker-${Date.now()}@larder.test`;
    const password = "a long enough password 2";
    expect(await text("admin", "create", email, "--password", password)).toBe(`${email} is an admin\n`);
    await signIn(email, password);
  });
});

describe("the library", () => {
  test("answers the four searches", async () => {
    const found = await json("search-test");
    expect(found).toHaveLength(4);
    expect(found.every(({ ok, total }: { ok: boolean; total: number }) => ok && total > 0)).toBe(true);
    const told = await text("search-test");
    expect(told.match(/^ok /gm)).toHaveLength(4);
    expect(told).toMatch(/count +ms +top score/);
  });

  test("is counted", async () => {
    const stats = await json("stats");
    expect(stats.images.approved).toBeGreaterThanOrEqual(4);
    expect(stats.storage_bytes).toBeGreaterThan(0);
    expect(stats.last_24_hours.made).toBeGreaterThanOrEqual(4);
    expect(await text("stats")).toMatch(
      /^Pictures .* approved[\s\S]*% success[\s\S]*Storage +[\d.]+ MB[\s\S]*^generate /m,
    );
  });

  test("is examined: what is well, what is not and what to do about it", async () => {
    const { code, stdout } = await larder(["doctor", "--json", "--search-key", "lrd_wrong"]);
    const { ok: isWell, findings } = JSON.parse(stdout);
    expect({ code, isWell }).toEqual({ code: 1, isWell: false });
    const wrong = findings.filter(({ ok }: { ok: boolean }) => !ok).map(({ what }: { what: string }) => what);
    // Other tests make jobs fail: that is a finding too.
    expect(wrong.filter((what: string) => what !== "failures")).toEqual(["search"]);
    const told = await larder(["doctor"]);
    for (const what of ["node", "health", "sketch", "offline", "admins", "stages", "search"]) {
      expect(told.stdout).toMatch(new RegExp(`^  ok +${what} +\\S`, "m"));
    }
    // What has no key is no problem, and says which variable it wants.
    expect(told.stdout).toMatch(/^ {2}ok +openai +not configured: set OPENAI_API_KEY$/m);
    expect(told.code).toBe(told.stdout.includes("Everything works.") ? 0 : 1);
  });

  test("is described without a secret", async () => {
    const looks = [
      ["stats"],
      ["jobs", "--limit", "500"],
      ["keys", "list"],
      ["doctor"],
      ["search", "jam"],
      ["search-test"],
    ];
    const answers = await Promise.all(looks.flatMap((look) => [larder(look), larder([...look, "--json"])]));
    for (const { stdout, stderr } of answers) {
      expect(stdout).not.toBe("");
      for (const secret of [stack.secret_key, stack.search_key, stack.admin.password]) {
        expect(stdout + stderr).not.toContain(secret);
      }
      expect(stdout).not.toMatch(/[0-9a-f]{64}/);
    }
  });
});
