import { beforeAll, describe, expect, test } from "vitest";
import { readHeader } from "../../_core/picture/header.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { ImageMaker, ImageRequest, Provider } from "../../_core/ports/provider.ts";
import { unspoiled } from "../../_core/providers/unspoiled.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";

export interface OpenGemini {
  readonly provider: Provider;
  /** The same with a key that is none. */
  readonly stranger: Provider;
}

const model = "gemini-nano-banana-2.1";
const reader = "gemini-3.8-flash";
const soon = () => AbortSignal.timeout(120_000);

const schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  additionalProperties: false,
  required: ["description", "confidence", "subject"],
  properties: {
    description: { type: "string" },
    confidence: { type: "number", minimum: 0, maximum: 1 },
    subject: { type: "string", enum: ["scone", "jam", "bread"] },
  },
};

/** What Larder relies on, at the fake as at the vendor: three pictures of 1K are paid for, and one that is read. */
export function describeContract(open: () => Promise<OpenGemini>): void {
  describe("Gemini", () => {
    let provider: Provider;
    let stranger: Provider;
    let maker: ImageMaker;
    let made: PictureFile;
    beforeAll(async () => {
      ({ provider, stranger } = await open());
      maker = provider.maker!;
    });

    test("tells by a free call that address and key are right", async () => {
      await provider.probe!(soon());
    });

    test("refuses a wrong key, which is then the operator's affair", async () => {
      const error = await failureOf(stranger.probe!(soon()));
      expect([error.code, error.detail]).toEqual([
        "provider_not_configured",
        "Gemini refused the key: check GEMINI_API_KEY",
      ]);
    });

    test("lists its models under their own names, to the last page", async () => {
      const listed = await provider.listModels!(soon());
      expect(listed.map(({ vendorId }) => vendorId)).toEqual(expect.arrayContaining([model, reader]));
    });

    test("makes a picture in the aspect nearest to the size, and tells the tokens", async () => {
      const { file, usage } = await done(maker, imageRequest(model, { width: 1264, height: 848 }));
      const { width, height } = readHeader(file.bytes);
      expect(width / height).toBeCloseTo(3 / 2, 1);
      expect(usage).toMatchObject({ requestId: expect.any(String), images: 1, raw: expect.any(Object) });
      expect(usage.inputTokens).toBeGreaterThan(5);
      expect(usage.outputTokens).toBeGreaterThan(500);
      made = file;
    });

    test("edits the picture that it is given", async () => {
      const edit = { operation: "edit", prompt: "Add a bowl of jam", sources: [made] } as const;
      const { file, usage } = await done(maker, imageRequest(model, edit));
      expect(file.bytes).not.toEqual(made.bytes);
      expect(usage.inputTokens).toBeGreaterThan(200);
    });

    test("makes a picture after the one that it is given", async () => {
      const { file, usage } = await done(
        maker,
        imageRequest(model, { prompt: "Another one like this", references: [made] }),
      );
      expect(file.bytes).not.toEqual(made.bytes);
      expect(usage.inputTokens).toBeGreaterThan(200);
    });

    test("reads a picture by a schema", async () => {
      const reading = await provider.extractor!.extract(
        {
          model: reader,
          file: made,
          pattern: { name: "what-is-it", instructions: "Say what is in the picture.", schema },
          known: { width: 1, height: 1, palette: [], prompt: null, vocabulary: [], minTags: 1, maxTags: 1 },
        },
        soon(),
      );
      const { data, raw, usage } = unspoiled(reading);
      expect(data).toEqual({
        description: expect.any(String),
        confidence: expect.any(Number),
        subject: expect.stringMatching(/^(scone|jam|bread)$/),
      });
      expect(raw).toBeTypeOf("object");
      expect(usage.outputTokens).toBeGreaterThan(5);
    });

    test.each(["imagen-4.0-generate-001", "gemini-2.5-flash-image-preview"])(
      "%s is retired, and says so",
      async (gone) => {
        expect((await failureOf(maker.make(imageRequest(gone), soon()))).code).toBe("model_retired");
      },
    );
  });
}

async function done(maker: ImageMaker, request: ImageRequest) {
  const result = await maker.make(request, soon());
  if (result.state !== "done") throw new Error(`The picture is ${result.state}`);
  return result;
}
