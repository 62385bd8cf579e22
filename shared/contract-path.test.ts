import { describe, expect, test } from "vitest";
import { readPath, writePath } from "./contract-path.ts";

describe("a path", () => {
  test("has its fields in their places, and the rest of the input is left", () => {
    const input = { shop: "a b/ü", day: 3, hour: 4 };
    const { path, rest } = writePath("shops/{shop}/days/{day}", input);
    expect(path).toBe("shops/a%20b%2F%C3%BC/days/3");
    expect(rest).toEqual({ hour: 4 });
    expect(readPath("shops/{shop}/days/{day}", path)).toEqual({ shop: "a b/ü", day: "3" });
  });

  test("without fields is the name", () => {
    expect(writePath("shops", { hour: 4 })).toEqual({ path: "shops", rest: { hour: 4 } });
    expect(readPath("shops", "shops")).toEqual({});
  });

  test.each(["shops", "shops/", "shops/one/two", "shop/one", "shops/%zz"])("%s is no path of shops/{shop}", (path) => {
    expect(readPath("shops/{shop}", path)).toBeNull();
  });
});
