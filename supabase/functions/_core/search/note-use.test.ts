import { expect, test } from "vitest";
import type { ParsedOf } from "../../../../shared/contract.ts";
import { searchUsed } from "../../../../shared/search-used.ts";
import { noteUse, type UseAnswer } from "./note-use.ts";
import type { SiteKey } from "./search.ts";

const key: SiteKey = { keyHash: "hash-of-the-key", origin: null };
const rate = { limit: 100, remaining: 42, reset: 35, retryAfter: 1 };
const input = searchUsed.input.parse({ image_id: "0b7c0a52-3a9b-4b8c-9d57-0c8f4a1f2f10", site_id: " rosies.example " });

/** What a use is answered, where the database answers this; and what it was asked and told of the rate. */
async function tell(answer: UseAnswer) {
  const asked: unknown[] = [];
  const rates: unknown[] = [];
  const uses = async (use: ParsedOf<typeof searchUsed>, asKey: SiteKey) => {
    asked.push(use, asKey);
    return answer;
  };
  const ports = { uses, publicUrl: (path: string) => `https://larder.test/${path}` };
  const told = await noteUse(ports, key, input, (left) => rates.push(left)).catch((error: unknown) => ({ error }));
  return { told, asked, rates };
}

test("a site that shows a picture is told the addresses that stay", async () => {
  const sizes = { hero_image: { path: "1/3/hero_image-d.jpg", width: 1920, height: 600 } };
  const { told, asked, rates } = await tell({ status: "ok", used: true, sizes, rate });
  const url = "https://larder.test/1/3/hero_image-d.jpg";
  expect(told).toEqual({ used: true, sizes: { hero_image: { url, width: 1920, height: 600 } } });
  expect(asked).toEqual([{ ...input, site_id: "rosies.example", slot: "hero", used: true }, key]);
  expect(rates).toEqual([rate]);
});

test("one that shows it no longer is told no address", async () => {
  const { told } = await tell({ status: "ok", used: false, sizes: null, rate });
  expect(told).toEqual({ used: false, sizes: null });
});

test.each<[string, UseAnswer, string, unknown[]]>([
  ["a picture that is not published", { status: "not_found", rate }, "not_found", [rate]],
  ["a key without tokens", { status: "rate_limited", rate }, "rate_limited", [rate]],
  ["a key that nobody made", { status: "unauthenticated" }, "unauthenticated", []],
  ["a key that is for something else", { status: "forbidden" }, "forbidden", []],
  ["a key that is bound to other pages", { status: "wrong_origin" }, "forbidden", []],
])("%s is refused", async (_what, answer, code, told) => {
  const { told: refusal, rates } = await tell(answer);
  expect(refusal).toMatchObject({ error: { code } });
  expect(rates).toEqual(told);
});
