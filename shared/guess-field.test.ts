import { expect, test } from "vitest";
import { guessField } from "./guess-field.ts";

const fields = [
  { name: "NAME", label: "Name" },
  { name: "COMPANY", label: "Company" },
  { name: "JOB_TITLE", label: "Title at work" },
  { name: "PRIMARY_COLOR", label: "Primary color" },
  { name: "ACCENT_COLOR", label: "Accent color" },
  { name: "FACE", label: "Reference face" },
];
const meant = guessField(fields);

test.each([
  ["Full name", "NAME"],
  ["first_name", "NAME"],
  ["Person", "NAME"],
  ["Company name", "COMPANY"],
  ["Organisation", "COMPANY"],
  ["Position", "JOB_TITLE"],
  ["workTitle", "JOB_TITLE"],
  ["Main colour", "PRIMARY_COLOR"],
  ["Photo", "FACE"],
])("%s means %s", (column, name) => {
  expect(meant(column)).toBe(name);
});

test.each(["Color", "Shoe size", "Product name", "Username", "", "?!"])("of %j nobody can say", (column) => {
  expect(meant(column)).toBeNull();
});
