import { beforeEach, describe, expect, test } from "vitest";
import type { JobKind, RunSummary } from "../../../../shared/jobs.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import type { Ports } from "../ports/ports.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const picture = tinyPicture(codec);
let world: World;
beforeEach(() => {
  world = createWorld(codec, picture);
});

const run = (kind: JobKind) => runJobs(kind, world.ports as never, () => {});
/** Puts other methods in place of a port's own. */
const replace = <Name extends keyof Ports>(name: Name, methods: Partial<Ports[Name]>) =>
  Object.assign(world.ports[name], methods);

describe("variants runs one picture at a time in an isolate", () => {
  /** Rings, and rings again while the first ring works. */
  async function ringTwice(kind: JobKind): Promise<RunSummary[]> {
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { read } = world.ports.images;
    replace("images", {
      read: async (id) => {
        await gate;
        return read(id);
      },
    });
    const first = run(kind);
    const second = await Promise.race([run(kind), new Promise<null>((resolve) => setImmediate(() => resolve(null)))]);
    letGo();
    return [await first, ...(second ? [second] : [])];
  }

  test("so that a second ring leaves its work to the next", async () => {
    world.upload(picture.bytes);
    world.upload(picture.bytes);
    expect(await ringTwice("variants")).toMatchObject([{ done: 1 }, { claimed: 0 }]);
    expect(world.rows.rings.at(-1)).toBe("variants");
    expect(await run("variants")).toMatchObject({ done: 1 });
  });

  test("and is free again when its successor is rung, which may be itself", async () => {
    world.upload(picture.bytes);
    world.upload(picture.bytes);
    const rung: RunSummary[] = [];
    const { ringSuccessor } = world.ports.jobs;
    replace("jobs", {
      ringSuccessor: async (kind) => {
        const rings = await ringSuccessor(kind);
        if (rings) rung.push(await run("variants"));
        return rings;
      },
    });
    await run("variants");
    expect(rung).toMatchObject([{ done: 1 }]);
  });

  test("and other kinds do not", async () => {
    world.rows.kinds.generate.batchSize = 1;
    world.generate();
    world.generate();
    const [first] = await ringTwice("generate");
    expect(first).toMatchObject({ done: 1 });
    expect(world.rows.jobs.filter(({ kind, state }) => kind === "generate" && state === "queued")).toEqual([]);
  });

  test("also when a ring brings several", async () => {
    world.rows.kinds.variants.batchSize = 2;
    world.upload(picture.bytes);
    world.upload(picture.bytes);
    const { read } = world.storage;
    let held = 0;
    let most = 0;
    replace("files", {
      read: async (path) => {
        held += 1;
        most = Math.max(most, held);
        return read(path);
      },
    });
    const { finishVariants } = world.ports.images;
    replace("images", {
      finishVariants: (job, result) => {
        held -= 1;
        return finishVariants(job, result);
      },
    });
    expect(await run("variants")).toMatchObject({ done: 2 });
    expect(most).toBe(1);
  });
});
