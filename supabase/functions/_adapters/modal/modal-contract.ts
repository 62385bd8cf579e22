import { beforeAll, describe, expect, test } from "vitest";
import { readHeader } from "../../_core/picture/header.ts";
import type { ImageMaker, Provider } from "../../_core/ports/provider.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";

export interface OpenModal {
  readonly provider: Provider;
  /** The same with keys that are none. */
  readonly stranger: Provider;
  /** By how much smaller the worker paints than it is asked to: 1, or 8 where only the making counts. */
  readonly scale: number;
  /** Lets some of the worker's time pass. */
  readonly wait: () => Promise<void>;
}

const model = "qwen-image";
const soon = () => AbortSignal.timeout(120_000);

/** What Larder relies on, at the fake as at the worker: one picture is paid for. */
export function describeContract(open: () => Promise<OpenModal>): void {
  describe("Modal", () => {
    let opened: OpenModal;
    let provider: Provider;
    let maker: ImageMaker;
    beforeAll(async () => {
      opened = await open();
      provider = opened.provider;
      maker = provider.maker!;
    });

    test("tells by a free call that address and keys are right", async () => {
      await provider.probe!(soon());
    });

    test("refuses wrong keys, which are then the operator's affair", async () => {
      const error = await failureOf(opened.stranger.probe!(soon()));
      expect([error.code, error.detail]).toEqual([
        "provider_not_configured",
        "Modal refused the key: check MODAL_KEY and MODAL_SECRET",
      ]);
    });

    test("lists the model of the worker", async () => {
      expect(await provider.listModels!(soon())).toContainEqual({ vendorId: model, retiresOn: null });
    });

    test("accepts a job, is the same call for the same job, and has the picture of the asked size later", async () => {
      const request = imageRequest(model, { width: 1024, height: 600, style: "watercolor" });
      const accepted = await maker.make(request, soon());
      expect(accepted).toMatchObject({ state: "accepted", providerJobId: expect.stringMatching(/^fc-/) });
      expect(await maker.make(request, soon())).toEqual(accepted);

      let result = accepted;
      for (let look = 0; look < 60 && result.state === "accepted"; look++) {
        await opened.wait();
        result = await maker.check!(result.providerJobId, soon());
      }
      if (result.state !== "done") throw new Error(`The picture is ${result.state}`);
      // A side that is no multiple of 16 becomes the next one.
      expect(readHeader(result.file.bytes)).toMatchObject({
        mime: "image/jpeg",
        width: 1024 / opened.scale,
        height: 608 / opened.scale,
      });
      expect(result.usage).toMatchObject({ requestId: expect.stringMatching(/^fc-/), images: 1 });
      expect(result.usage.seconds).toBeGreaterThan(1);
    });

    test("a model that the worker has not is retired", async () => {
      expect((await failureOf(maker.make(imageRequest("qwen-image-0"), soon()))).code).toBe("model_retired");
    });

    test("a style that it does not know is refused, in a sentence", async () => {
      const error = await failureOf(maker.make(imageRequest(model, { style: "cubism" }), soon()));
      expect([error.code, error.detail]).toEqual(["refused", expect.stringContaining("body.input.style")]);
    });

    test("a call that there is not is not found", async () => {
      expect((await failureOf(maker.check!("fc-00000000000000000000000000", soon()))).code).toBe("not_found");
    });
  });
}
