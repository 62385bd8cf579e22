import { beforeAll, describe, expect, test } from "vitest";
import { type Judged, judgePlanted } from "./planted.ts";

describe("products in scenes, drawn and altered as `npm run bench -- scenes` does", () => {
  let judged: { clean: Judged[]; altered: Judged[] };
  beforeAll(async () => {
    judged = await judgePlanted(1);
  });

  test("are told from what was altered, each of at least forty times", () => {
    expect(judged.altered.length).toBeGreaterThanOrEqual(40);
    expect(judged.altered.filter(({ fidelity }) => fidelity.passed)).toEqual([]);
  });

  test("pass where nothing was, each of forty times", () => {
    expect(judged.clean).toHaveLength(40);
    expect(judged.clean.filter(({ fidelity }) => !fidelity.passed)).toEqual([]);
  });
});
