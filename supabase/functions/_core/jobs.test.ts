import { beforeEach, describe, expect, test, vi } from "vitest";
import { type JobKind, RunSummary } from "../../../shared/jobs.ts";
import { AppError } from "../../../shared/problems.ts";
import { codec } from "../_adapters/codecs/codec.ts";
import { type Report, runJobs } from "./jobs.ts";
import type { Ports } from "./ports/ports.ts";
import { failing } from "./testing/fake-providers.ts";
import { tinyPicture } from "./testing/tiny-picture.ts";
import { createWorld, type World } from "./testing/world.ts";

const picture = tinyPicture(codec);
let world: World;
let reports: Parameters<Report>[];
beforeEach(() => {
  world = createWorld(codec, picture);
  reports = [];
});

const run = (kind: JobKind) => runJobs(kind, world.ports as never, (...report) => reports.push(report));
/** Puts other methods in place of a port's own. */
const replace = <Name extends keyof Ports>(name: Name, methods: Partial<Ports[Name]>) =>
  Object.assign(world.ports[name], methods);
const make = (method: (typeof world.providers.makers)["at-once"]["make"]) =>
  Object.assign(world.providers.makers["at-once"], { make: method });

describe("runJobs", () => {
  test("counts what became of the jobs it took", async () => {
    world.generate("at-once-1");
    world.generate("later-1");
    world.generate("at-once-1");
    const original = world.providers.makers["at-once"].make;
    let makes = 0;
    make(async (request, signal) => {
      makes += 1;
      if (makes === 2) throw new AppError("refused");
      return original(request, signal);
    });
    const summary = await run("generate");
    expect(summary).toEqual({ kind: "generate", claimed: 3, done: 1, waiting: 1, failed: 1, late: 0 });
    expect(RunSummary.parse(summary)).toEqual(summary);
  });

  test("takes no more than a batch, and rings for the rest", async () => {
    for (let count = 0; count < 5; count++) world.generate();
    world.rows.rings.length = 0;
    expect(await run("generate")).toMatchObject({ claimed: 4, done: 4 });
    expect(world.rows.rings.filter((kind) => kind === "generate")).toEqual(["generate"]);
    expect(await run("generate")).toMatchObject({ claimed: 1 });
    expect(world.rows.rings.filter((kind) => kind === "generate")).toEqual(["generate"]);
  });

  test("asks nobody to follow where it found nothing to do", async () => {
    const ringSuccessor = vi.fn();
    replace("jobs", { ringSuccessor });
    expect(await run("tag")).toEqual({ kind: "tag", claimed: 0, done: 0, waiting: 0, failed: 0, late: 0 });
    expect(ringSuccessor).not.toHaveBeenCalled();
  });

  test("runs the jobs it took side by side", async () => {
    for (let count = 0; count < 3; count++) world.generate();
    const original = world.providers.makers["at-once"].make;
    let waiting = 0;
    let letGo = () => {};
    const all = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    make(async (request, signal) => {
      waiting += 1;
      if (waiting === 3) letGo();
      await all;
      return original(request, signal);
    });
    expect(await run("generate")).toMatchObject({ done: 3 });
  });

  test("lets no job suffer for another's failure", async () => {
    world.generate();
    world.generate();
    const { read } = world.ports.images;
    replace("images", { read: async (id) => (id === "image-1" ? failing(new Error("no table"))() : read(id)) });
    expect(await run("generate")).toMatchObject({ done: 1, failed: 1 });
    expect(world.image("image-2").status).toBe("processing");
  });

  test("is late, not failed, where a job that failed was taken by another", async () => {
    world.generate();
    make(async () => {
      world.rows.now += 301;
      await world.ports.jobs.claim("generate");
      throw new AppError("provider_unavailable");
    });
    expect(await run("generate")).toMatchObject({ claimed: 1, failed: 0, late: 1 });
    expect(world.job("generate").state).toBe("running");
  });

  test("reports each job once, with how it ended and how long it took", async () => {
    world.generate();
    await run("generate");
    expect(reports).toEqual([
      [expect.objectContaining({ kind: "generate", subjectId: "image-1" }), "done", expect.any(Number)],
    ]);
  });

  test("fails as a whole where jobs cannot even be claimed, and is ready for the next ring", async () => {
    world.upload(picture.bytes);
    const { claim } = world.ports.jobs;
    replace("jobs", { claim: failing(new AppError("database_unavailable")) });
    await expect(run("variants")).rejects.toMatchObject({ code: "database_unavailable" });
    replace("jobs", { claim });
    expect(await run("variants")).toMatchObject({ done: 1 });
  });

  test("settles every other job, and rings on, where one cannot be settled", async () => {
    world.generate();
    world.generate();
    make(failing(new AppError("refused")));
    const { fail } = world.ports.jobs;
    replace("jobs", {
      fail: async (job, failure) =>
        job.subjectId === "image-1" ? failing(new AppError("database_unavailable"))() : fail(job, failure),
    });
    await expect(run("generate")).rejects.toMatchObject({ code: "database_unavailable" });
    expect(world.image("image-2").status).toBe("failed");
    expect(reports.map(([job, outcome]) => [job.subjectId, (outcome as { code: string }).code])).toEqual([
      ["image-1", "refused"],
      ["image-2", "refused"],
    ]);
  });
});

describe("a failure of a job", () => {
  const failWith = async (error: unknown) => {
    world.generate();
    make(failing(error));
    await run("generate");
    return { job: world.job("generate"), outcome: reports[0]?.[1] };
  };

  test("keeps the code and the sentence that say what to do", async () => {
    const { job } = await failWith(new AppError("refused", { detail: "No faces, please" }));
    expect(job).toMatchObject({ state: "failed", errorCode: "refused", errorDetail: "No faces, please" });
  });

  test("has a sentence also where nobody wrote one", async () => {
    const { job } = await failWith(new AppError("provider_unavailable"));
    expect(job.errorDetail).toBe("The provider does not answer at the moment");
  });

  test("is tried again where it is unknown, with its message in the log alone", async () => {
    const { job, outcome } = await failWith(new TypeError("token=secret"));
    expect(job).toMatchObject({ state: "queued", attempt: 1, errorCode: "internal" });
    expect(JSON.stringify(world.rows)).not.toContain("token=secret");
    expect(outcome).toMatchObject({ code: "internal", cause: new TypeError("token=secret") });
  });

  test("shows no detail that an internal error has", async () => {
    const { job } = await failWith(new AppError("internal", { cause: new Error("token=secret") }));
    expect(job.errorDetail).not.toContain("secret");
  });

  test("of an image that is gone is for good", async () => {
    world.generate();
    replace("images", { read: async () => null });
    await run("generate");
    expect(world.job("generate")).toMatchObject({ state: "failed", errorCode: "not_found" });
  });
});
