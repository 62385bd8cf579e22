import { beforeAll, describe, expect, test } from "vitest";
import { readHeader } from "../../_core/picture/header.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { ImageRequest, Provider } from "../../_core/ports/provider.ts";
import { unspoiled } from "../../_core/providers/unspoiled.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";

export interface OpenOpenAI {
  readonly provider: Provider;
  /** The same with a key that is none. */
  readonly stranger: Provider;
  /** By which the pictures are smaller than asked for: 1 at the vendor. */
  readonly scale: number;
}

const model = "gpt-image-2.5-flare";
const soon = () => AbortSignal.timeout(180_000);

/** The shape of a real pattern, with a keyword that strict output does not know. */
const schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  additionalProperties: false,
  required: ["description", "subject", "tags"],
  properties: {
    description: { type: "string", minLength: 1 },
    subject: {
      anyOf: [
        {
          type: "object",
          additionalProperties: false,
          required: ["x"],
          properties: { x: { type: "number", minimum: 0, maximum: 1 } },
        },
        { type: "null" },
      ],
    },
    tags: { type: "array", items: { type: "string", enum: ["scone", "plate", "jam"] } },
  },
};

/** What Larder relies on, at the fake as at the vendor: five pictures are paid for, one of them of high quality. */
export function describeContract(open: () => Promise<OpenOpenAI>): void {
  describe("OpenAI", () => {
    let provider: Provider;
    let stranger: Provider;
    let scale: number;
    let made: PictureFile;
    beforeAll(async () => {
      ({ provider, stranger, scale } = await open());
      made = (await done({ quality: "low" })).file;
    });

    async function done(more: Partial<ImageRequest>) {
      const result = await provider.maker!.make(imageRequest(model, more), soon());
      if (result.state !== "done") throw new Error(`The picture is ${result.state}`);
      return result;
    }

    test("tells by a free call that address and key are right", async () => {
      await provider.probe!(soon());
    });

    test("refuses a wrong key, which is then the operator's affair", async () => {
      const error = await failureOf(stranger.probe!(soon()));
      expect([error.code, error.detail]).toEqual([
        "provider_not_configured",
        "OpenAI refused the key: check OPENAI_API_KEY",
      ]);
    });

    test("lists its models, with the day on which each goes where it tells", async () => {
      const listed = await provider.listModels!(soon());
      expect(listed.map(({ vendorId }) => vendorId)).toEqual(
        expect.arrayContaining([model, "gpt-6-luna", "text-embedding-3-small"]),
      );
      for (const { retiresOn } of listed) expect(retiresOn ?? "2026-12-01").toMatch(/^\d{4}-\d{2}-\d{2}$/);
    });

    test("makes a JPEG of the asked size", () => {
      expect(readHeader(made.bytes)).toMatchObject({ mime: "image/jpeg", width: 1024 / scale, height: 1024 / scale });
    });

    test("tells how far a picture of high quality is, and what it took", async () => {
      const progress: number[] = [];
      const { usage } = await done({ quality: "high", onProgress: (part) => progress.push(part) });
      expect(progress.every((part) => part > 0 && part < 1)).toBe(true);
      expect(usage).toMatchObject({ requestId: expect.any(String), images: 1, inputImageTokens: 0 });
      expect(usage.inputTokens).toBeGreaterThan(5);
      expect(usage.outputTokens).toBeGreaterThan(1000);
    });

    test("edits the picture that it is given, and tells the tokens of it apart", async () => {
      const { file, usage } = await done({
        operation: "edit",
        prompt: "Add a bowl of jam",
        quality: "low",
        sources: [made],
      });
      expect(file.bytes).not.toEqual(made.bytes);
      expect(usage.inputImageTokens).toBeGreaterThan(10);
    });

    test("makes a picture after another, and tells the tokens of it apart", async () => {
      const { file, usage } = await done({ quality: "low", prompt: "Another one like this", references: [made] });
      expect(file.bytes).not.toEqual(made.bytes);
      expect(usage.inputImageTokens).toBeGreaterThan(10);
    });

    test("makes a PNG where the background is to be see-through", async () => {
      const { file } = await done({ quality: "low", transparent: true });
      expect(file.mime).toBe("image/png");
      expect(file.bytes[25]).toBe(6); // the color type: RGB with alpha
    });

    test("reads a picture by a strict schema", async () => {
      const reading = await provider.extractor!.extract(
        {
          model: "gpt-6-luna",
          file: made,
          pattern: { name: "what-is-it", instructions: "Say what is in the picture.", schema },
          known: { width: 1, height: 1, palette: [], prompt: null, vocabulary: [], minTags: 1, maxTags: 1 },
        },
        soon(),
      );
      const { data, usage } = unspoiled(reading);
      expect(data).toMatchObject({ description: expect.any(String), tags: expect.any(Array) });
      expect(usage.inputTokens).toBeGreaterThan(5);
      expect(usage.outputTokens).toBeGreaterThan(5);
    });

    test.each([1536, 512])("embeds texts as unit vectors of %i numbers, in their order", async (dimensions) => {
      const embed = async (...texts: string[]) =>
        unspoiled(await provider.embedder!.embed({ model: "text-embedding-3-small", dimensions, texts }, soon()));
      const { vectors, usage } = await embed("a jar of jam", "a loaf of bread");
      const [bread] = (await embed("a loaf of bread")).vectors;
      expect(vectors.map(({ length }) => length)).toEqual([dimensions, dimensions]);
      expect(Math.hypot(...vectors[0]!)).toBeCloseTo(1, 3);
      expect(alike(vectors[1]!, bread!)).toBeGreaterThan(0.99);
      expect(alike(vectors[0]!, bread!)).toBeLessThan(0.95);
      expect(usage.inputTokens).toBeGreaterThan(3);
    });

    test("judges words and pictures, without holding anything against a plate of scones", async () => {
      const judge = async (subject: { text: string } | { file: PictureFile }) =>
        (await provider.moderator!.moderate({ model: "omni-moderation-latest", subject }, soon()))!;
      for (const { flagged, scores } of [await judge({ text: "Two scones" }), await judge({ file: made })]) {
        expect(flagged).toEqual([]);
        expect(scores).toMatchObject({ sexual: expect.any(Number), violence: expect.any(Number) });
      }
    });

    test.each(["dall-e-3", "gpt-image-1", "gpt-image-0"])("%s is not there, and that is told", async (gone) => {
      expect((await failureOf(provider.maker!.make(imageRequest(gone), soon()))).code).toBe("model_retired");
    });
  });
}

const alike = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, part, at) => sum + part * (b[at] ?? Number.NaN), 0);
