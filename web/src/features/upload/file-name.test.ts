import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test("a plain name stays as it is", () => expect(fileName("Zoë's loaf 🍞.jpg")).toBe("Zoë's loaf 🍞.jpg"));

test("a name keeps neither folders nor control characters", () =>
  expect(fileName("../etc\\pass\u0000wd\n.png")).toBe("passwd.png"));

test("a name of 300 emoji is cut to 255 characters with its ending", () => {
  const name = fileName(`${"🧁".repeat(300)}.jpeg`);
  expect([...name].length).toBe(255);
  expect(name.endsWith("🧁.jpeg")).toBe(true);
});

test("a name of nothing is still a name", () => expect(fileName("folder/")).toBe("picture"));
