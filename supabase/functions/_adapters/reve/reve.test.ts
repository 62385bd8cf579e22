import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImageRequest, MakeResult, Provider } from "../../_core/ports/provider.ts";
import { times } from "../testing/vendor/decimal.ts";
import { describeReferences } from "../testing/vendor/describe-references.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import { paintPicture } from "../testing/vendor/paint-picture.ts";
import type { Vendor } from "../testing/vendor/vendor.ts";
import { startReveFake } from "./fake/reve-fake.ts";
import { createReve } from "./reve.ts";
import { describeContract } from "./reve-contract.ts";

const apiKey = "papi.the-right-one";
let vendor: Vendor;
let provider: Provider;
beforeAll(async () => {
  vendor = await startReveFake({ port: 0, apiKey, small: true });
  provider = createReve({ apiKey, baseUrl: vendor.url, fetch });
});
afterAll(() => vendor.stop());

const source = await paintPicture({ prompt: "jam", width: 32, height: 32, format: "jpeg" });
const soon = () => AbortSignal.timeout(30_000);
const make = (more: Partial<ImageRequest> = {}, model = "latest") =>
  provider.maker!.make(imageRequest(model, more), soon());
const spoiled = (result: MakeResult) => {
  if (result.state !== "spoiled") throw new Error(`The picture is ${result.state}`);
  return result;
};
const answering = (response: Response) =>
  createReve({ apiKey, baseUrl: "https://vendor.test", fetch: () => Promise.resolve(response) });
/** Route and body of the last request. */
const asked = () => {
  const { route, body } = vendor.journal.entries.at(-1)!;
  return { route, ...JSON.parse(body) };
};

describeReferences({
  vendor: () => vendor,
  provider: () => provider,
  models: { latest: 6 },
  blind: [],
});

describeContract(async () => ({
  provider,
  stranger: createReve({ apiKey: "papi.a-wrong-one", baseUrl: vendor.url, fetch }),
}));

describe("the route", () => {
  test("without a picture is create", async () => {
    await make({ width: 800, height: 600 });
    expect(asked()).toMatchObject({ route: "create", aspect_ratio: "4:3", version: "latest" });
  });

  test("with one is edit", async () => {
    await make({ operation: "edit", prompt: "Add jam", sources: [source] });
    expect(asked()).toMatchObject({ route: "edit", edit_instruction: "Add jam", version: "latest" });
  });

  test("with several is remix, and a prompt that does not speak of them by number is about all", async () => {
    await make({ operation: "edit", prompt: "Put them on one table", sources: [source, source] });
    expect(asked()).toMatchObject({
      route: "remix",
      prompt: "Put them on one table\n\n<img>0</img> <img>1</img>",
      reference_images: [expect.any(String), expect.any(String)],
    });
  });

  test("with what another is to be made after is remix, also where it is one, or beside what is changed", async () => {
    await make({ references: [source] });
    expect(asked()).toMatchObject({ route: "remix", reference_images: [expect.any(String)] });
    await make({ operation: "edit", sources: [source], references: [source] });
    expect(asked()).toMatchObject({ route: "remix", reference_images: { length: 2 } });
  });

  test("a prompt that speaks of them by number stays as it is", async () => {
    const prompt = "The bread of <img>1</img> beside the jam of <img>0</img>";
    await make({ operation: "edit", prompt, sources: [source, source] });
    expect(asked().prompt).toBe(prompt);
  });

  test.each([
    ["more than six pictures", { operation: "edit", sources: Array(7).fill(source) }],
    [
      "more than six with the one to change",
      { operation: "edit", sources: [source], references: Array(6).fill(source) },
    ],
    ["transparency", { transparent: true }],
    ["a background to be removed", { operation: "remove_background", sources: [source] }],
  ] as const)("%s is refused without asking", async (_what, more) => {
    const heard = vendor.journal.entries.length;
    expect((await failureOf(make(more))).code).toBe("refused");
    expect(vendor.journal.entries.length).toBe(heard);
  });
});

describe("an answer with status 200 and no picture", () => {
  test.each([
    ["[indecent]", "Reve refused the request: the picture violates its rules of content"],
    ["[failed effect]", "Reve refused the request: EFFECT_FAILED"],
  ])("%s is spoiled, and its credits are told", async (words, detail) => {
    const { error, usage } = spoiled(await make({ prompt: `Scones ${words}` }));
    expect([error.code, error.detail, usage.credits, usage.images]).toEqual(["refused", detail, 18, undefined]);
  });

  test("the ordered failure is a violation", async () => {
    vendor.faults.order({ on: "create", fault: "failure-in-200" });
    expect(spoiled(await make()).error.code).toBe("refused");
  });

  test.each([
    ["a page", new Response("<html>Down for maintenance</html>")],
    ["nothing", new Response("")],
    ["JSON", Response.json({ image: "AAAA" })],
  ])("%s in place of a picture is spoiled: it is paid for", async (_what, response) => {
    const result = await answering(response).maker!.make(imageRequest("latest"), soon());
    expect(spoiled(result).error.code).toBe("refused");
  });

  test.each(["many", "-1", "1e300", undefined])(
    "credits of %s are not told, and take no picture along",
    async (used) => {
      const headers = { "x-reve-request-id": "r1", ...(used === undefined ? {} : { "x-reve-credits-used": used }) };
      const response = new Response(new Uint8Array(source.bytes), { headers });
      const result = await answering(response).maker!.make(imageRequest("latest"), soon());
      expect(result).toMatchObject({ state: "done", usage: { requestId: "r1" } });
      expect(result.usage).not.toHaveProperty("credits");
    },
  );
});

describe("what goes wrong", () => {
  test.each([
    ["429", "rate_limited", undefined],
    ["429-retry-after", "rate_limited", 9],
    ["402", "provider_exhausted", undefined],
    ["500", "provider_unavailable", undefined],
    ["silent-before", "timed_out", undefined],
    ["silent-after-accept", "timed_out", undefined],
  ] as const)("%s becomes %s", async (fault, code, retryAfter) => {
    vendor.faults.order({ on: "create", fault });
    const error = await failureOf(make());
    expect([error.code, error.retryAfter]).toEqual([code, retryAfter]);
  });

  test("half a picture is paid for like a whole one: whoever decodes it finds that it is damaged", async () => {
    vendor.faults.order({ on: "create", fault: "broken-answer" });
    expect(await make()).toMatchObject({ state: "done", usage: { credits: 18 } });
  });

  test("a version that there is not is model_retired", async () => {
    expect((await failureOf(make({}, "reve-create@20240101"))).code).toBe("model_retired");
  });

  test("a picture that cannot be read is refused with the code of the grey picture that comes instead", async () => {
    const broken = { bytes: Uint8Array.of(1, 2, 3), mime: "image/jpeg" } as const;
    const error = await failureOf(make({ operation: "edit", sources: [broken] }));
    expect([error.code, error.detail]).toEqual(["refused", "Reve refused the request: INVALID_IMAGE"]);
  });

  test("an account without credit is provider_exhausted", async () => {
    const poor = await startReveFake({ port: 0, apiKey, small: true, credits: 20 });
    const maker = createReve({ apiKey, baseUrl: poor.url, fetch }).maker!;
    expect((await maker.make(imageRequest("latest"), soon())).state).toBe("done");
    const error = await failureOf(maker.make(imageRequest("latest"), soon()));
    expect([error.code, poor.ledger.bills.length]).toEqual(["provider_exhausted", 1]);
    await poor.stop();
  });

  test("no key stands in an error, an address or the journal", async () => {
    const stranger = createReve({ apiKey: "papi.a-wrong-one", baseUrl: vendor.url, fetch });
    const error = await failureOf(stranger.maker!.make(imageRequest("latest"), soon()));
    expect(`${error.detail} ${String(error.cause)}`).not.toContain("papi.");
    expect(JSON.stringify(vendor.journal.entries)).not.toContain("papi.");
  });
});

test("the credits, by the vendor's price list, are the vendor's bill to the last digit", async () => {
  const before = vendor.ledger.bills.length;
  const results = [
    await make(),
    await make({ operation: "edit", sources: [source] }),
    await make({ operation: "edit", sources: [source, source] }),
    await make({ prompt: "Scones [indecent]" }),
  ];
  const usages = results.map((result) => result.usage!);
  expect(usages.map(({ requestId, credits }) => [requestId, times(credits!, "0.001333333333")])).toEqual(
    vendor.ledger.bills.slice(before).map(({ requestId, usd }) => [requestId, usd]),
  );
  expect(usages.map(({ credits }) => credits)).toEqual([18, 30, 30, 18]);
});
