import { beforeAll, describe, expect, test } from "vitest";
import { readHeader } from "../../_core/picture/header.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { ImageMaker, ImageRequest, MakeResult, Provider } from "../../_core/ports/provider.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";

export interface OpenRunware {
  readonly provider: Provider;
  /** The same with a key that is none. */
  readonly stranger: Provider;
  /** Lets the vendor work for a while. */
  readonly wait: () => Promise<void>;
}

const cheap = "runware:100@1";
const editor = "runware:400@1";
const cutter = "runware:110@1";
const soon = () => AbortSignal.timeout(120_000);

/** What Larder relies on, at the fake as at the vendor: five small tasks are paid for. */
export function describeContract(open: () => Promise<OpenRunware>): void {
  describe("Runware", () => {
    let provider: Provider;
    let stranger: Provider;
    let maker: ImageMaker;
    let wait: () => Promise<void>;
    let made: PictureFile;
    beforeAll(async () => {
      ({ provider, stranger, wait } = await open());
      maker = provider.maker!;
    });

    /** Waited for, where it is not there at once. */
    async function done(request: ImageRequest, first?: MakeResult) {
      let result = first ?? (await maker.make(request, soon()));
      for (let looks = 0; result.state === "accepted" && looks < 60; looks++) {
        await wait();
        result = await maker.check!(result.providerJobId, soon());
      }
      if (result.state !== "done") throw new Error(`The picture is ${result.state}`);
      expect(result.usage).toMatchObject({ requestId: request.idempotencyKey, images: 1 });
      expect(result.usage.usd).toMatch(/^0\.\d+$/);
      return result;
    }

    test("tells by a free call that address and key are right", async () => {
      await provider.probe!(soon());
    });

    test("refuses a wrong key, which is then the operator's affair", async () => {
      const error = await failureOf(stranger.probe!(soon()));
      expect([error.code, error.detail]).toEqual([
        "provider_not_configured",
        "Runware refused the key: check RUNWARE_API_KEY",
      ]);
    });

    test("has a small picture at once, and tells its price", async () => {
      const request = imageRequest(cheap, { width: 512, height: 512 });
      const result = await maker.make(request, soon());
      expect(result.state).toBe("done");
      made = (await done(request, result)).file;
      expect(readHeader(made.bytes).mime).toBe("image/jpeg");
    });

    test("accepts a large picture and has it later; the same task is not taken twice", async () => {
      const request = imageRequest(cheap, { width: 1536, height: 1024 });
      const accepted = await maker.make(request, soon());
      expect(accepted).toMatchObject({ state: "accepted", providerJobId: request.idempotencyKey });
      expect(await maker.make(request, soon())).toEqual(accepted);
      await done(request, accepted);
    });

    test("changes a picture", async () => {
      const edit = {
        operation: "edit",
        prompt: "Add a bowl of jam",
        sources: [made],
        width: 512,
        height: 512,
      } as const;
      expect((await done(imageRequest(editor, edit))).file.bytes).not.toEqual(made.bytes);
    });

    test("makes a picture after another", async () => {
      const after = { prompt: "Another one like this", references: [made], width: 512, height: 512 };
      expect((await done(imageRequest(editor, after))).file.bytes).not.toEqual(made.bytes);
    });

    test("takes the background away, as a PNG", async () => {
      const cut = { operation: "remove_background", sources: [made], transparent: true } as const;
      expect(readHeader((await done(imageRequest(cutter, cut))).file.bytes).mime).toBe("image/png");
    });

    test("a model that there is not is retired", async () => {
      const gone = imageRequest("runware:99999@1", { width: 512, height: 512 });
      expect((await failureOf(maker.make(gone, soon()))).code).toBe("model_retired");
    });

    test("a task that it does not know is waited for, since it may not know it yet", async () => {
      const nobody = maker.check!(crypto.randomUUID(), soon());
      expect(
        await nobody.then(
          ({ state }) => state,
          ({ code }) => code,
        ),
      ).toMatch(/^(accepted|provider_unavailable)$/);
    });
  });
}
