import { describe, expect, test } from "vitest";
import { sha256 } from "../../../_core/picture/sha256.ts";
import type { ImageRequest, Provider } from "../../../_core/ports/provider.ts";
import { failureOf } from "./failure-of.ts";
import { imageRequest } from "./image-request.ts";
import { paintPicture } from "./paint-picture.ts";
import type { Vendor } from "./vendor.ts";

interface ReferencesOptions {
  readonly vendor: () => Vendor;
  readonly provider: () => Provider;
  /** Models that look at pictures, and at how many as their rows say. */
  readonly models: Readonly<Record<string, number>>;
  /** Models of the same vendor that look at none. */
  readonly blind: readonly string[];
}

/** What holds for pictures that others are made after, at every vendor. */
export function describeReferences({ vendor, provider, models, blind }: ReferencesOptions): void {
  const paint = (prompt: string, format: "png" | "jpeg") => paintPicture({ prompt, width: 32, height: 32, format });
  const make = (model: string, more: Partial<ImageRequest>) =>
    provider().maker!.make(imageRequest(model, { width: 1024, height: 1024, ...more }), AbortSignal.timeout(30_000));
  const hashes = (files: readonly { bytes: Uint8Array }[]) => Promise.all(files.map(({ bytes }) => sha256(bytes)));
  const orders = () => vendor().journal.entries.filter(({ method }) => method === "POST");

  describe("pictures that others are made after", () => {
    test.each(Object.entries(models))("go to %s byte for byte, as many as %i, in their order", async (model, most) => {
      const files = await Promise.all(
        Array.from({ length: most }, (_, at) => paint(`one more ${at}`, at % 2 ? "png" : "jpeg")),
      );
      expect((await make(model, { references: files })).state).not.toBe("spoiled");
      expect(orders().at(-1)).toMatchObject({ pictures: await hashes(files), status: expect.any(Number) });
      expect(orders().at(-1)!.status).toBeLessThan(300);
    });

    test.each(Object.keys(models))("go to %s after the one that is changed", async (model) => {
      const [sources, references] = [[await paint("a scone", "png")], [await paint("a face", "jpeg")]];
      await make(model, { operation: "edit", sources, references });
      expect(orders().at(-1)!.pictures).toEqual(await hashes([...sources, ...references]));
    });

    test.each(Object.keys(models))("are refused by %s where one is none, and nothing is bought", async (model) => {
      const bills = vendor().ledger.bills.length;
      const references = [
        await paint("a face", "jpeg"),
        { bytes: Uint8Array.of(1, 2, 3), mime: "image/jpeg" } as const,
      ];
      expect((await failureOf(make(model, { references }))).code).toBe("refused");
      expect(vendor().ledger.bills).toHaveLength(bills);
    });

    test.each(blind)("are never sent to %s, which would make a picture without them", async (model) => {
      const heard = orders().length;
      const error = await failureOf(make(model, { references: [await paint("a face", "jpeg")] }));
      expect([error.code, error.detail]).toEqual(["refused", expect.stringContaining("no pictures after others")]);
      expect(orders()).toHaveLength(heard);
    });
  });
}
