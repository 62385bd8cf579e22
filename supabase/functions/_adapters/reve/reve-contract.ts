import { beforeAll, describe, expect, test } from "vitest";
import { readHeader } from "../../_core/picture/header.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { ImageRequest, Provider } from "../../_core/ports/provider.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";

export interface OpenReve {
  readonly provider: Provider;
  /** The same with a key that is none. */
  readonly stranger: Provider;
}

const soon = () => AbortSignal.timeout(150_000);

/** What Larder relies on, at the fake as at the vendor: two pictures that are made are paid for, and one that is edited. */
export function describeContract(open: () => Promise<OpenReve>): void {
  describe("Reve", () => {
    let provider: Provider;
    let stranger: Provider;
    let made: PictureFile;
    beforeAll(async () => {
      ({ provider, stranger } = await open());
    });

    test("tells by a free call that address and key are right", async () => {
      await provider.probe!(soon());
    });

    test("refuses a wrong key, which is then the operator's affair", async () => {
      const error = await failureOf(stranger.probe!(soon()));
      expect([error.code, error.detail]).toEqual([
        "provider_not_configured",
        "Reve refused the key: check REVE_API_KEY",
      ]);
    });

    test("creates a JPEG in the aspect nearest to the size, and tells its credits", async () => {
      const { file, usage } = await done(provider, imageRequest("latest", { width: 1920, height: 1080 }));
      const { mime, width, height } = readHeader(file.bytes);
      expect(mime).toBe("image/jpeg");
      expect(width / height).toBeCloseTo(16 / 9, 1);
      expect(usage).toMatchObject({ requestId: expect.any(String), images: 1, credits: expect.any(Number) });
      expect(usage.credits).toBeGreaterThan(0);
      made = file;
    });

    test("edits the picture that it is given", async () => {
      const edit = { operation: "edit", prompt: "Add a bowl of jam", sources: [made] } as const;
      const { file, usage } = await done(provider, imageRequest("latest", edit));
      expect(file.bytes).not.toEqual(made.bytes);
      expect(usage.credits).toBeGreaterThan(0);
    });

    test("makes a picture after the one that it is given", async () => {
      const { file, usage } = await done(
        provider,
        imageRequest("latest", { prompt: "Another one like this", references: [made] }),
      );
      expect(file.bytes).not.toEqual(made.bytes);
      expect(usage.credits).toBeGreaterThan(0);
    });

    test("a prompt of more than 2560 characters is refused without asking", async () => {
      const error = await failureOf(provider.maker!.make(imageRequest("latest", { prompt: "a".repeat(2561) }), soon()));
      expect([error.code, error.detail]).toEqual([
        "refused",
        "Reve refused the request: it reads prompts of 2560 characters, not 2561",
      ]);
    });
  });
}

async function done({ maker }: Provider, request: ImageRequest) {
  const result = await maker!.make(request, soon());
  if (result.state !== "done") throw new Error(`The picture is ${result.state}`);
  return result;
}
