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

test("a part that cannot be loaded though there is a network fails at once", async () => {
  vi.stubGlobal("navigator", { onLine: true });
  const gone = new TypeError("Failed to fetch dynamically imported module: https://larder.test/part.js");
  await expect(patiently(() => Promise.reject(gone))()).rejects.toBe(gone);
});
