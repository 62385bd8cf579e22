import { expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import type { ListedModel, Provider } from "../ports/provider.ts";
import { refreshModels } from "./refresh-models.ts";

const known = (name: string, provider: Partial<Provider> | null) => ({
  name,
  variables: [],
  provider: provider && { name, ...provider },
});
const lists = (...models: ListedModel[]) => ({ listModels: async () => models });

function listen() {
  const noted: [string, readonly ListedModel[]][] = [];
  const warned: string[] = [];
  return {
    noted,
    warned,
    note: async (provider: string, models: readonly ListedModel[]) => void noted.push([provider, models]),
    warn: (provider: string, reason: string) => void warned.push(`${provider}: ${reason}`),
  };
}

test("what each provider says of its models is kept", async () => {
  const { noted, ...ports } = listen();
  const flare = { vendorId: "flare", retiresOn: "2027-01-14" };
  const providers = [known("openai", lists(flare)), known("gemini", lists())];
  expect(await refreshModels({ ...ports, providers })).toEqual({ read: ["openai", "gemini"], failed: [] });
  expect(noted).toEqual([
    ["openai", [flare]],
    ["gemini", []],
  ]);
});

test("a provider that cannot be used, or has no list, is not asked", async () => {
  const { noted, ...ports } = listen();
  const providers = [known("openai", null), known("reve", {})];
  expect(await refreshModels({ ...ports, providers })).toEqual({ read: [], failed: [] });
  expect(noted).toEqual([]);
});

test("a provider that fails is told of, and keeps no other from being heard", async () => {
  const { noted, warned, ...ports } = listen();
  const failing = (error: Error) => ({ listModels: () => Promise.reject(error) });
  const refusal = new AppError("provider_not_configured", { detail: "OpenAI refused the key: check OPENAI_API_KEY" });
  const providers = [
    known("openai", failing(refusal)),
    known("modal", failing(new TypeError("wk-secret"))),
    known("gemini", lists()),
  ];
  expect(await refreshModels({ ...ports, providers })).toEqual({ read: ["gemini"], failed: ["openai", "modal"] });
  expect(warned).toEqual([
    "openai: OpenAI refused the key: check OPENAI_API_KEY",
    "modal: It answers in a way that nobody foresaw",
  ]);
  expect(noted).toEqual([["gemini", []]]);
});

test("a database that keeps nothing is no success", async () => {
  const note = () => Promise.reject(new Error("gone"));
  await expect(refreshModels({ ...listen(), note, providers: [known("gemini", lists())] })).rejects.toThrow("gone");
});
