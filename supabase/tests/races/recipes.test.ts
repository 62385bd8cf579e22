import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyLarder, type Larder, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { slowly } from "./together.ts";

describe.skipIf(missingPostgres)(`recipes used at once${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
  });
  beforeEach(() => emptyLarder(larder));
  afterAll(() => larder?.close());

  test("a batch that is still being made keeps no other of its recipe waiting, and both are counted", async () => {
    const [first, second] = larder.operators;
    const create = (session: Session) => session.query("select public.create_batch('{jam}', style => 'vintage')");
    await slowly(first!, create, async () => {
      await second!.query("set lock_timeout = '2s'");
      await create(second!);
      await second!.query("reset lock_timeout");
    })();
    const uses = "select uses::integer from public.recipes where slug = 'vintage'";
    expect(await larder.operator.value(uses)).toBe(2);
  });
});
