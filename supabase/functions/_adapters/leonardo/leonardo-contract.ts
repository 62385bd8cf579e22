import { beforeAll, describe, expect, test } from "vitest";
import { readHeader } from "../../_core/picture/header.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { ImageMaker, ImageRequest, Provider } from "../../_core/ports/provider.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";

export interface OpenLeonardo {
  readonly provider: Provider;
  /** The same with a key that is none. */
  readonly stranger: Provider;
  /** Lets the vendor work for a while. */
  readonly wait: () => Promise<void>;
}

const firstModel = "b24e16ff-06e3-43eb-8d33-4416c2d75876";
const secondModel = "google/nano-banana-2.1";
const soon = () => AbortSignal.timeout(120_000);

/** What Larder relies on, at the fake as at the vendor: one picture of the first interface is paid for, two of the second. */
export function describeContract(open: () => Promise<OpenLeonardo>): void {
  describe("Leonardo", () => {
    let provider: Provider;
    let stranger: Provider;
    let maker: ImageMaker;
    let wait: () => Promise<void>;
    let made: PictureFile;
    beforeAll(async () => {
      ({ provider, stranger, wait } = await open());
      maker = provider.maker!;
    });

    /** Accepted, waited for and fetched, with the price that was told at first. */
    async function done(request: ImageRequest) {
      const accepted = await maker.make(request, soon());
      if (accepted.state !== "accepted") throw new Error(`The picture is ${accepted.state}`);
      for (let looks = 0; looks < 60; looks++) {
        await wait();
        const result = await maker.check!(accepted.providerJobId, soon());
        if (result.state === "done") return { accepted, result };
        if (result.state === "spoiled") throw result.error;
      }
      throw new Error("The picture was never finished");
    }

    test("tells by a free call that address and key are right", async () => {
      await provider.probe!(soon());
    });

    test("refuses a wrong key, which is then the operator's affair", async () => {
      const error = await failureOf(stranger.probe!(soon()));
      expect([error.code, error.detail]).toEqual([
        "provider_not_configured",
        "Leonardo refused the key: check LEONARDO_API_KEY",
      ]);
    });

    test("accepts a picture of its first interface, tells the price in dollars, and has it later", async () => {
      const { accepted, result } = await done(imageRequest(firstModel, { width: 512, height: 512 }));
      expect(accepted.usage).toMatchObject({ requestId: accepted.providerJobId, images: 1 });
      expect(accepted.usage?.usd).toMatch(/^0\.\d+$/);
      expect(result.usage).toMatchObject({ requestId: accepted.providerJobId, images: 1 });
      expect(readHeader(result.file.bytes).width).toBeGreaterThan(16);
      made = result.file;
    });

    test("changes a picture that is given to its second interface", async () => {
      const edit = {
        operation: "edit",
        prompt: "Add a bowl of jam",
        sources: [made],
        width: 1024,
        height: 1024,
      } as const;
      const { accepted, result } = await done(imageRequest(secondModel, edit));
      expect(accepted.usage?.usd).toMatch(/^0\.\d+$/);
      expect(result.file.bytes).not.toEqual(made.bytes);
    });

    test("makes a picture after one that is given to its second interface", async () => {
      const after = { prompt: "Another one like this", references: [made], width: 1024, height: 1024 };
      const { accepted, result } = await done(imageRequest(secondModel, after));
      expect(accepted.usage?.usd).toMatch(/^0\.\d+$/);
      expect(result.file.bytes).not.toEqual(made.bytes);
    });

    test("a size that is no multiple of 8 is refused, and not paid for", async () => {
      const odd = imageRequest(firstModel, { width: 513, height: 512 });
      expect((await failureOf(maker.make(odd, soon()))).code).toBe("refused");
    });

    test("a picture that it does not know is waited for, since it may not know it yet", async () => {
      const nobody = maker.check!("00000000-0000-4000-8000-000000000000", soon());
      expect((await failureOf(nobody)).code).toBe("provider_unavailable");
    });
  });
}
