import { afterEach, expect, test, vi } from "vitest";
import { patiently } from "./patiently.ts";

afterEach(() => vi.unstubAllGlobals());

test("a part that is wanted without a network is asked for once there is one", async () => {
  const network = { onLine: false };
  const page = new EventTarget();
  vi.stubGlobal("navigator", network);
  vi.stubGlobal("window", page);
  const load = vi.fn(async () => "part");
  const part = patiently(load)();
  expect(load).not.toHaveBeenCalled();
  network.onLine = true;
  page.dispatchEvent(new Event("online"));
  await expect(part).resolves.toBe("part");
  expect(load).toHaveBeenCalledOnce();
});

test("a part that is at neither address fails, though there is a network", async () => {
  vi.stubGlobal("navigator", { onLine: true });
  const gone = new TypeError("Failed to fetch dynamically imported module: https://larder.test/part.js");
  await expect(patiently(() => Promise.reject(gone))()).rejects.toThrow();
});

test("what goes wrong inside a part is handed on as it is", async () => {
  vi.stubGlobal("navigator", { onLine: true });
  const broken = new Error("this part is broken");
  await expect(patiently(() => Promise.reject(broken))()).rejects.toBe(broken);
});
