import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { describeColumns, readRows } from "./read-rows.ts";

async function file(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "larder-rows-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "rows.csv"), content);
  return join(folder, "rows.csv");
}

const fillsOf = ({ columns }: Awaited<ReturnType<typeof readRows>>) => columns.map(({ fills }) => fills);

test("columns fill what they are called, and what they are told to", async () => {
  const csv = await file("First name;Firma;Folder\nAnn;Bread & Co;a\n\nBea;;b\n");
  const slots = [{ name: "FIRST_NAME" }, { name: "COMPANY" }];
  const read = await readRows(csv, slots);
  expect(fillsOf(read)).toEqual(["FIRST_NAME", null, "folder"]);
  expect(describeColumns(read).split("\n")).toEqual([
    "2 rows; First name fills FIRST_NAME, Folder fills folder",
    'Columns that fill nothing: Firma (--column "Firma=SLOT" chooses)',
  ]);
  const chosen = await readRows(csv, slots, { Firma: "COMPANY", Folder: "none" });
  expect(chosen.rows).toEqual([
    { number: 2, tokens: { FIRST_NAME: "Ann", COMPANY: "Bread & Co" } },
    { number: 4, tokens: { FIRST_NAME: "Bea" } },
  ]);
});

test("what is guessed is told as guessed, and what two columns seem to be", async () => {
  const csv = await file("Job title,Photo,Picture\nBaker,,\n");
  const fields = [{ name: "TITLE", label: "Title" }, { name: "FACE" }];
  expect(describeColumns(await readRows(csv, fields)).split("\n")).toEqual([
    "1 row; Job title fills TITLE (guessed)",
    'Columns that fill nothing: Photo, Picture (--column "Photo=SLOT" chooses)',
    'Look at what is guessed (--column "Job title=SLOT" chooses otherwise, none for nothing)',
    "Photo looks like FACE, as another column does",
    "Picture looks like FACE, as another column does",
  ]);
  const chosen = await readRows(csv, fields, { "Job title": "TITLE", Photo: "FACE" });
  expect(describeColumns(chosen).split("\n")).toEqual([
    "1 row; Job title fills TITLE, Photo fills FACE",
    'Columns that fill nothing: Picture (--column "Picture=SLOT" chooses)',
    "Picture looks like FACE, which Photo fills",
  ]);
});

test("a column that is chosen goes before one that only has the name", async () => {
  const csv = await file("Name,Nick\nAnn,Annie\n");
  expect(fillsOf(await readRows(csv, [{ name: "NAME" }], { Nick: "NAME" }))).toEqual([null, "NAME"]);
});

test.each([
  [{ Nick: "AGE" }, /Nothing is called AGE: a column fills NAME, file_name, folder\./],
  [{ Nock: "NAME" }, /There is no column Nock: they are Name, Nick\./],
  [{ Name: "NAME", Nick: "NAME" }, /Two columns are to fill NAME/],
])("%j is refused with what there is", async (chosen, said) => {
  await expect(readRows(await file("Name,Nick\nAnn,Annie\n"), [{ name: "NAME" }], chosen)).rejects.toThrow(said);
});

test("of a thousand columns that fill nothing the first are named", async () => {
  const names = Array.from({ length: 999 }, (_, place) => `C${place}`);
  const read = await readRows(await file(`NAME,${names.join(",")}\nAnn\n`), [{ name: "NAME" }]);
  expect(describeColumns(read)).toContain('C18, C19 and 979 more (--column "C0=SLOT" chooses)');
});
