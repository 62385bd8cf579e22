import { afterEach, expect, test, vi } from "vitest";
import { log } from "./log.ts";

afterEach(() => void vi.restoreAllMocks());

test.each([
  [{ level: "error" }, "error"],
  [{ level: "warn" }, "warn"],
  [{}, "log"],
] as const)("a line with %o is written by console.%s, once and whole", (line, method) => {
  const written = (["error", "warn", "log"] as const).map((name) => {
    const calls: string[] = [];
    vi.spyOn(console, name).mockImplementation((text) => void calls.push(text));
    return { name, calls };
  });
  log({ ...line, status: 500 });
  const [only, ...others] = written.filter(({ calls }) => calls.length > 0);
  expect([only?.name, others]).toEqual([method, []]);
  expect(JSON.parse(only?.calls[0] ?? "")).toMatchObject({ ...line, status: 500, at: expect.any(String) });
});

test("a line that is too long for the log is cut", () => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
  log({ cause: "x".repeat(20_000) });
  expect(lines.map(({ length }) => length)).toEqual([9001]);
});
