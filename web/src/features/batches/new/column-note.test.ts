import { expect, test } from "vitest";
import { matchColumns } from "../../../../../shared/csv-columns.ts";
import { columnNote } from "./column-note.ts";
import type { Checked } from "./desk-messages.ts";

function notesOf(columns: readonly string[], change: Partial<Checked> = {}): (string | null)[] {
  const fields: Checked["fields"] = [
    { name: "NAME", type: "text", label: "Name" },
    { name: "TITLE", type: "text" },
  ];
  const matches = matchColumns(columns, fields);
  const checked = { fields, matches, uses: matches.map(({ use }) => use), ...change } as Checked;
  return columns.map((_, place) => columnNote(columns, checked, place));
}

test("what is guessed says so until somebody chooses", () => {
  expect(notesOf(["Name", "Job title"])).toEqual([null, "Guessed from its name: is it right?"]);
  expect(notesOf(["Name", "Job title"], { uses: [{ slot: "NAME" }, null] })).toEqual([null, null]);
});

test("columns that mean the same are told", () => {
  expect(notesOf(["Name", "name"])).toEqual([null, "Looks like Name, which “Name” fills"]);
  const several = "Looks like Name, as another column does: choose one";
  expect(notesOf(["First name", "Last name"])).toEqual([several, several]);
  expect(notesOf(["First name", "Last name"], { uses: [{ slot: "NAME" }, null] })).toEqual([
    null,
    "Looks like Name, which “First name” fills",
  ]);
  expect(notesOf(["File", "File name"])).toEqual([null, "Looks like File name, which “File” fills"]);
});
