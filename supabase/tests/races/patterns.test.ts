import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyLarder, type Larder, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import { together } from "./together.ts";

const mia = "00000000-0000-4000-8000-00000000000a";
const schema = {
  type: "object",
  properties: { it: { type: "string" } },
  required: ["it"],
  additionalProperties: false,
};

describe.skipIf(missingPostgres)(`patterns changed at once${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
  });
  beforeEach(async () => {
    await emptyLarder(larder);
    await larder.operator.query("delete from auth.users where id = $1", [mia]);
    await larder.operator.query("insert into auth.users (id, email) values ($1, 'mia@larder.test')", [mia]);
    await larder.operator.query("insert into public.members (user_id) values ($1)", [mia]);
  });
  afterAll(() => larder?.close());

  const add = async (at: number, slug: string | null) => {
    const content = JSON.stringify({ name: "Receipts", schema, slug, publish: true });
    return larder.workers[at]!.query("select worker.create_pattern($1, $2)", [mia, content]);
  };

  test("a name that several take at once is a slug of one each", async () => {
    await together(larder.workers.map((_, at) => () => add(at, null)));
    const slugs = await larder.operator.value(
      "select count(distinct slug)::int from public.patterns where owner_id is not null",
    );
    expect(slugs).toBe(larder.workers.length);
  });

  test("changes that come together make one draft, and publishing them versions in a row", async () => {
    await add(0, "receipts");
    await together(
      larder.workers.map((worker, at) => () => {
        const change = JSON.stringify({ instructions: `Read ${at}`, publish: at % 2 === 0 });
        return worker.query("select worker.update_pattern($1, false, 'receipts', $2)", [mia, change]);
      }),
    );
    const versions = `select max(number) = count(*) and count(*) filter (where published_at is null) <= 1
      from public.pattern_versions v join public.patterns p on p.id = v.pattern_id where p.slug = 'receipts'`;
    expect(await larder.operator.value(versions)).toBe(true);
    const live = `select v.published_at is not null and v.pattern_id = p.id from public.patterns p
      join public.pattern_versions v on v.id = p.live_version_id where p.slug = 'receipts'`;
    expect(await larder.operator.value(live)).toBe(true);
  });
});
