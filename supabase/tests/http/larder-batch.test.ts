import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCsvRows } from "../../../shared/csv-rows.ts";
import { json, larder, text } from "./run-larder.ts";
import { ok, operator } from "./stack.ts";

let folder = "";
const inFolder = (name: string) => join(folder, name);
async function file(name: string, content: string): Promise<string> {
  await writeFile(inFolder(name), content);
  return inFolder(name);
}

const slug = `party-${crypto.randomUUID().slice(0, 8)}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "larder-batch-"));
  const recipe = {
    slug,
    name: "Party",
    prompt: "A cake for [FIRST_NAME] with [COUNT] candles on [SURFACE|oak]",
    aspect: "1:1",
    fields: [
      { name: "FIRST_NAME", label: "First name", type: "text", required: true, max_length: 20 },
      { name: "COUNT", type: "number", min: 1, max: 99, default: "1" },
    ],
  };
  const made = await json("recipes", "import", await file("party.json", JSON.stringify([recipe])));
  expect(made).toEqual({
    written: 1,
    recipes: [{ outcome: "new", slug, kept_as: slug, missing_models: [] }],
    problems: [],
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const guests = `First name;Candles;File name;Folder;Table
Ann;7;ann;party/spring;3
;8;nobody;;3
Bea;many;bea;;4
Cid;9;cid;;4
Ann;7;ann;;5
`;

describe("a batch of rows", () => {
  test("is looked through and priced by the rows of the file, and nothing is made", async () => {
    const csv = await file("guests.csv", guests);
    const asked = ["batch", "run", slug, csv, "--column", "Candles=COUNT", "--dry-run"];
    const { code, stdout, stderr } = await larder([...asked, "--json"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      columns: [
        { column: "First name", fills: "FIRST_NAME" },
        { column: "Candles", fills: "COUNT" },
        { column: "File name", fills: "file_name" },
        { column: "Folder", fills: "folder" },
        { column: "Table", fills: null },
      ],
      rows: 5,
      good: 3,
      missing: [{ row: 3, names: ["FIRST_NAME"] }],
      bad: [{ row: 4, field: "COUNT", message: "Use a number" }],
      duplicates: [{ row: 6, of: 2 }],
      images: 3,
      high_usd: "0",
    });
    const told = await larder(asked);
    expect(told.stdout).toMatch(/Columns that fill nothing: Table \(/);
    expect(told.stdout).toMatch(/^3 can be made, 2 cannot\nNothing fills:\n {2}row 3: FIRST_NAME\nDoes not fit:\n/m);
    expect(told.stdout).toMatch(/give --leave-out-bad-rows to make the others\.\n$/);
    expect(await larder(asked.filter((word) => word !== "--dry-run"))).toMatchObject({ code: 1, stdout: told.stdout });
    const [recipe] = await ok(operator.from("recipes").select("uses").eq("slug", slug));
    expect(recipe).toEqual({ uses: 0 });
  });

  test("is made, with what is wrong left out, and comes home as a table and as pictures", async () => {
    const csv = await file("guests.csv", guests);
    const asked = ["batch", "run", slug, csv, "--column", "Candles=COUNT", "--leave-out-bad-rows", "--lane", "people"];
    const made = await json(...asked, "--token", "SURFACE=slate", "--wait");
    expect(made).toMatchObject({
      images: 3,
      left_out: 2,
      progress: { name: "guests", done: 3, failed: 0, left_out: 2 },
    });
    const id = made.batch_id;

    expect(await text("batch", "show", id)).toMatch(/^guests \(\S+\): ended\n5 rows, 2 left out\n3 pictures: 3 done\n/);
    const listed = await json("batch", "list", "--limit", "100");
    expect(listed).toContainEqual(expect.objectContaining({ batch_id: id, recipe: slug, state: "ended", done: 3 }));
    expect(await text("batch", "list")).toMatch(new RegExp(`${id} .* guests +ended +5 +3/3 +0 +\\$0\\.00$`, "m"));
    const rows = await text("batch", "rows", id, "--state", "left_out");
    expect(rows).toMatch(
      /^ +3 +left out .*\n {4}Nothing fills First name\n +4 +left out .*\n {4}COUNT: Use a number$/m,
    );

    expect(await text("batch", "rows", id, "--limit", "2")).toMatch(/^More: --after 3$/m);
    expect((await json("batch", "rows", id, "--after", "3")).rows.map(({ row }: { row: number }) => row)).toEqual([
      4, 5, 6,
    ]);

    const told = await text("batch", "results", id, "--csv", inFolder("results.csv"), "--pictures", inFolder("cakes"));
    expect(told).toContain("3 pictures saved in");
    const answer = readCsvRows(await readFile(inFolder("results.csv"), "utf8"));
    if ("refused" in answer) throw new Error(answer.refused);
    const lines = answer.table.rows.map(({ cells }) =>
      Object.fromEntries(answer.table.columns.map((column, place) => [column, cells[place] ?? ""])),
    );
    expect(lines).toMatchObject([
      {
        row: "2",
        "First name": "Ann",
        prompt: "A cake for Ann with 7 candles on slate",
        status: "ready",
        cost_usd: "0",
      },
      { row: "3", status: "left_out", error: "Nothing fills First name" },
      { row: "4", status: "left_out", error: "COUNT: Use a number" },
      { row: "5", "First name": "Cid" },
      { row: "6" },
    ]);
    const files = await readdir(inFolder("cakes"), { recursive: true, withFileTypes: true });
    const names = files.filter((one) => one.isFile()).map(({ name }) => name);
    expect(names.sort()).toEqual(["ann.jpg", "ann.jpg", "cid.jpg"]);
    // What the table names is what was saved.
    const saved = await readFile(inFolder("cakes/party/spring/ann.jpg"));
    const linked = await fetch(lines[0]!.url!);
    expect(Buffer.from(await linked.arrayBuffer()).equals(saved)).toBe(true);
    expect(await text("batch", "results", id, "--csv", "-")).toMatch(/^row,COUNT,First name,file_name,folder,prompt/);
  });

  test("is paused, let go, moved, stopped and tried again", async () => {
    const csv = await file("two.csv", "First name\nAnn [fault:refused]\nBea [fault:500]\n");
    const { batch_id: id } = await json("batch", "run", slug, csv, "--name", "Two", "--lane", "bulk");
    const moved = await json("batch", "move", id, "people");
    expect(moved.jobs).toBeLessThanOrEqual(2);
    expect((await json("batch", "pause", id)).pictures).toBeLessThanOrEqual(2);
    await text("batch", "resume", id);
    await text("batch", "cancel", id);
    expect(await text("batch", "show", id)).toContain("Two (");
    // What was stopped stays so.
    expect(await json("batch", "retry", id)).toMatchObject({ batch_id: id });
  });

  test("is refused in words", async () => {
    const refused = async (...args: string[]) => {
      const { code, stderr, stdout } = await larder(["batch", ...args]);
      return { code, said: stderr + stdout };
    };
    const csv = await file("guests.csv", guests);
    const sentences: [string[], number, RegExp][] = [
      [["run", "no-such", csv], 1, /There is no template no-such: /],
      [["run", slug, inFolder("none.csv")], 1, /There is no file .*none\.csv\./],
      [["run", slug, folder], 1, /cannot be read: EISDIR/],
      [["run", slug, await file("empty.csv", "")], 1, /This file is empty/],
      [["run", slug, await file("header.csv", "First name\n")], 1, /has the names of columns and no rows/],
      [["run", slug, await file("zip.csv", "PK\u0003\u0004rest")], 1, /a spreadsheet or an archive/],
      [["run", slug, csv, "--column", "Candle=COUNT"], 1, /There is no column Candle: they are First name, /],
      [
        ["run", slug, csv, "--column", "Candles=NUMBER"],
        1,
        /Nothing is called NUMBER: a column fills FIRST_NAME, COUNT/,
      ],
      [["run", slug, csv, "--column", "Candles=COUNT", "--column", "Table=COUNT"], 1, /Two columns are to fill COUNT/],
      [["run", slug, csv, "--model", "gpt"], 1, /There is no image model 'gpt'/],
      [["run", slug, csv, "--count", "21"], 2, /whole number from 1 to 20/],
      [["run", slug, csv, "--lane", "fast"], 2, /Use people or bulk\./],
      [["show", crypto.randomUUID()], 1, /There is no such batch/],
      [["rows", crypto.randomUUID()], 1, /There is no such batch/],
      [["pause", crypto.randomUUID()], 1, /There is no such batch/],
      [["results", crypto.randomUUID()], 1, /There is no such batch/],
      [["move", crypto.randomUUID(), "sideways"], 2, /people or bulk/],
    ];
    const answers = await Promise.all(sentences.map(([args]) => refused(...args)));
    for (const [place, [args, code, said]] of sentences.entries()) {
      expect(answers[place], args.join(" ")).toEqual({ code, said: expect.stringMatching(said) });
      expect(answers[place]!.said).not.toMatch(/ {4}at /);
    }
  });
});

describe("recipes", () => {
  test("are listed, shown and kept as files that come back the same", async () => {
    const listed = await json("recipes", "list", "--kind", "template");
    expect(listed).toContainEqual(expect.objectContaining({ slug, owner_id: null }));
    expect(await text("recipes")).toMatch(/^cookies-stack +.*everybody's$/m);
    const shown = await text("recipes", "show", slug);
    expect(shown).toMatch(/^Party \(party-\S+\): template, generate, version 1, /);
    expect(shown).toMatch(/^FIRST_NAME +text +yes +First name$/m);
    expect(shown).toMatch(/^SURFACE +text/m);

    for (const format of [[], ["--csv"]]) {
      const kept = inFolder(`kept${format.length}`);
      await text("recipes", "export", "--to", kept, ...format);
      const again = await json("recipes", "import", kept);
      expect(again).toMatchObject({ written: 0, problems: [] });
      expect(again.recipes.every(({ outcome }: { outcome: string }) => outcome === "same")).toBe(true);
    }
    expect(JSON.parse(await text("recipes", "export", slug)).recipes).toHaveLength(1);
  });

  test("of a file are told apart: new, renamed, wrong; a dry run writes none", async () => {
    const wanted = [
      { slug, name: "Another party", prompt: "A pie" },
      { slug: "no good", name: "Wrong", prompt: "A pie" },
    ];
    const mixed = await file("mixed.json", JSON.stringify(wanted));
    const dry = await larder(["recipes", "import", mixed, "--dry-run"]);
    expect(dry.code).toBe(1);
    expect(dry.stdout).toMatch(
      new RegExp(`${slug} +new, as ${slug}-2: the slug is taken\nRecipe 2, slug: Use lower-case`),
    );
    expect(dry.stdout).toContain("1 recipe would be written");
    expect(await ok(operator.from("recipes").select("id").eq("slug", `${slug}-2`))).toEqual([]);
    expect(
      await json(
        "recipes",
        "import",
        await file("model.json", JSON.stringify([{ ...wanted[0], model_ids: ["gone-1"] }])),
      ),
    ).toMatchObject({
      written: 1,
      recipes: [{ kept_as: `${slug}-2`, missing_models: ["gone-1"] }],
    });
    const nobody = await larder(["recipes", "import", mixed, "--owner", "nobody@example.com"]);
    expect(nobody.stderr).toContain("Nobody has the address nobody@example.com");
    const unknown = await larder(["recipes", "show", "no-such"]);
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringMatching(/There is no recipe no-such/) });
  });
});
