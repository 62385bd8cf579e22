import { expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import type { Provider } from "../ports/provider.ts";
import { checkProviders } from "./check-providers.ts";

const check = async (provider: Provider | null) =>
  (await checkProviders([{ name: "kiln", variables: ["KILN_KEY"], provider }]))[0];
const failing = (error: unknown): Provider => ({ name: "kiln", probe: () => Promise.reject(error) });

test("a provider without its variable is named with it, and not asked", async () => {
  expect(await check(null)).toEqual({ name: "kiln", variables: ["KILN_KEY"], configured: false, reachable: null });
});

test("a provider whose variables have a fault is not configured, and says what is wrong", async () => {
  const fault = "KILN_URL must be https";
  const [report] = await checkProviders([{ name: "kiln", variables: ["KILN_KEY"], provider: null, fault }]);
  expect(report).toMatchObject({ configured: false, reachable: false, detail: fault });
});

test("a provider that answers is reachable; one that has nothing to ask for free is not said to be", async () => {
  expect(await check({ name: "kiln", probe: async () => {} })).toMatchObject({ configured: true, reachable: true });
  expect(await check({ name: "kiln" })).toMatchObject({ configured: true, reachable: null });
});

test("a provider that refuses says why, and what nobody foresaw stays in the log", async () => {
  const refusal = new AppError("provider_not_configured", { detail: "Kiln refused the key: check KILN_KEY" });
  expect(await check(failing(refusal))).toMatchObject({
    reachable: false,
    detail: "Kiln refused the key: check KILN_KEY",
  });
  expect(await check(failing(new TypeError("secret")))).toMatchObject({
    reachable: false,
    detail: "It answers in a way that nobody foresaw: see the log",
  });
});

test("one that is down does not keep the others from being asked", async () => {
  const known = [failing(new AppError("provider_unavailable")), { name: "oven", probe: async () => {} }].map(
    (provider) => ({ name: provider.name, variables: [], provider }),
  );
  expect((await checkProviders(known)).map(({ reachable }) => reachable)).toEqual([false, true]);
});
