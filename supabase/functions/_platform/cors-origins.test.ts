import { beforeEach, describe, expect, test } from "vitest";
import { createCorsOrigins } from "./cors-origins.ts";

let clock: number;
let setting: unknown;
let asked: number;
beforeEach(() => {
  clock = 0;
  setting = ["https://bakery.test"];
  asked = 0;
});

const start = () =>
  createCorsOrigins(
    async (name) => {
      expect(name).toBe("read_cors_origins");
      asked++;
      if (setting instanceof Error) throw setting;
      return setting;
    },
    () => clock,
  );

describe("the origins of the settings", () => {
  test("are asked for once a minute, however many want them", async () => {
    const origins = start();
    expect(await Promise.all([origins(), origins()])).toEqual([["https://bakery.test"], ["https://bakery.test"]]);
    clock = 59_999;
    setting = ["https://market.test"];
    expect(await origins()).toEqual(["https://bakery.test"]);
    expect(asked).toBe(1);
    clock = 60_000;
    expect(await origins()).toEqual(["https://market.test"]);
    expect(asked).toBe(2);
  });

  test.each([
    [["*"], "*"],
    [["https://bakery.test", "*"], "*"],
    [[], []],
  ])("%j stand for %j", async (given, expected) => {
    setting = given;
    expect(await start()()).toEqual(expected);
  });

  test("are those told last while the database does not answer, and all before it ever did", async () => {
    setting = new Error("down");
    const origins = start();
    expect(await origins()).toBe("*");
    clock = 60_000;
    setting = ["https://bakery.test"];
    expect(await origins()).toEqual(["https://bakery.test"]);
    clock = 120_000;
    setting = new Error("down");
    expect(await origins()).toEqual(["https://bakery.test"]);
  });
});
