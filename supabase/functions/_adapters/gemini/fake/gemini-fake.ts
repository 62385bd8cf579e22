import { toBase64 } from "../../../../../shared/base64.ts";
import { answerToSchema } from "../../testing/vendor/answer-to-schema.ts";
import { plus, times } from "../../testing/vendor/decimal.ts";
import { faultsOfOrders } from "../../testing/vendor/faults.ts";
import { paintPicture } from "../../testing/vendor/paint-picture.ts";
import { answerToRequest } from "../../testing/vendor/read-request.ts";
import { type Call, type Failure, startVendor, type Vendor, type VendorParts } from "../../testing/vendor/vendor.ts";
import { emptyAnswerOf } from "./gemini-empty-answers.ts";
import { type GeminiModel, geminiModels, pixelsOf } from "./gemini-models.ts";
import { refuse, refuseKey, refuseModel, refuseQuota } from "./gemini-refusals.ts";
import { checkPictures, ImageOrder, picturesIn, ReadOrder, readOrder, textOf } from "./gemini-requests.ts";

export interface GeminiFakeOptions {
  readonly port: number;
  readonly apiKey: string;
  /** Paints an eighth of the size. */
  readonly small?: boolean;
}

/** Tokens that every picture takes to think about, and every picture that goes in. */
const thoughtTokens = 64;
const tokensOfPicture = 258;
const lettersOfToken = 4;

/** A Gemini API that refuses what the real one refuses. Routes: `generateContent`, `models`. */
export function startGeminiFake({ port, apiKey, small = false }: GeminiFakeOptions): Promise<Vendor> {
  return startVendor({
    port,
    secrets: [apiKey],
    authorize(request) {
      const given = request.headers.get("x-goog-api-key");
      return given === apiKey ? null : refuseKey(given);
    },
    fail,
    notFound: () => refuse("NOT_FOUND", "Requested entity was not found."),
    routes: ({ ledger }) => [
      {
        name: "generateContent",
        method: "POST",
        path: "/v1beta/models/:model:generateContent",
        faults: [...faultsOfOrders, "failure-in-200"],
        answer: (call) => generateContent(call, ledger, small),
      },
      { name: "models", method: "GET", path: "/v1beta/models", faults: ["500"], answer: listModels },
    ],
  });
}

function fail(failure: Failure): Response {
  if (failure === "500") return refuse("INTERNAL", "An internal error has occurred. Please retry.");
  if (failure === "402") return refuseQuota("day", "43200s");
  return refuseQuota("minute", failure === "429-retry-after" ? "12s" : null);
}

function generateContent(call: Call, ledger: VendorParts["ledger"], small: boolean): Promise<Response> {
  const name = call.params.model ?? "";
  const model = geminiModels[name];
  if (!model) throw refuseModel(name);
  const finish = createFinish(name, model, ledger);
  return model.makes === "image" ? makePicture(call, model, finish, small) : readPicture(call, finish);
}

type Finish = ReturnType<typeof createFinish>;
interface Tokens {
  readonly input: number;
  readonly output: number;
  readonly thoughts: number;
}

/** Bills an answer and writes its usage into it. */
function createFinish(name: string, model: GeminiModel, ledger: VendorParts["ledger"]) {
  return (answer: object, tokens: Tokens, subject?: string): Response => {
    const responseId = crypto.randomUUID();
    const usd = plus(times(tokens.input, model.input), times(tokens.output + tokens.thoughts, model.output));
    ledger.bill({ requestId: responseId, usd, model: name, ...(subject === undefined ? {} : { subject }) });
    const usageMetadata = {
      promptTokenCount: tokens.input,
      candidatesTokenCount: tokens.output,
      thoughtsTokenCount: tokens.thoughts,
      totalTokenCount: tokens.input + tokens.output + tokens.thoughts,
    };
    return Response.json({ ...answer, usageMetadata, modelVersion: name, responseId });
  };
}

async function makePicture(
  { request, fault }: Call,
  model: Extract<GeminiModel, { makes: "image" }>,
  finish: Finish,
  small: boolean,
): Promise<Response> {
  const { contents, generationConfig } = await readOrder(request, ImageOrder);
  const parts = contents.flatMap((content) => content.parts);
  const prompt = textOf(parts);
  if (picturesIn(parts) > model.mostPictures) {
    throw refuse("INVALID_ARGUMENT", `Unable to process more than ${model.mostPictures} input images.`);
  }
  checkPictures(parts);
  const input = tokensIn(prompt, picturesIn(parts));
  const empty = emptyAnswerOf(prompt, fault === "failure-in-200");
  if (empty) return finish(empty, { input, output: 0, thoughts: thoughtTokens }, prompt);
  const { aspectRatio = "1:1", imageSize = "1K" } = generationConfig.imageConfig ?? {};
  const format = model.mime === "image/png" ? "png" : "jpeg";
  const picture = await paintPicture({ prompt, ...pixelsOf(aspectRatio, imageSize), format, small });
  const draft = await paintPicture({ prompt: `draft of ${prompt}`, width: 64, height: 64, format: "png" });
  const answer = {
    candidates: [
      {
        content: {
          role: "model",
          parts: [
            { text: "I will draw this.", thought: true },
            { inlineData: { mimeType: draft.mime, data: toBase64(draft.bytes) }, thought: true },
            { inlineData: { mimeType: picture.mime, data: toBase64(picture.bytes) }, thoughtSignature: "AA==" },
          ],
        },
        finishReason: "STOP",
        index: 0,
      },
    ],
  };
  return finish(answer, { input, output: model.tokens[imageSize], thoughts: thoughtTokens }, prompt);
}

async function readPicture({ request, fault }: Call, finish: Finish): Promise<Response> {
  const { contents, generationConfig } = await readOrder(request, ReadOrder);
  const parts = contents.flatMap((content) => content.parts);
  const input = tokensIn(textOf(parts), picturesIn(parts));
  const empty = emptyAnswerOf(textOf(parts), fault === "failure-in-200");
  if (empty) return finish(empty, { input, output: 0, thoughts: 0 });
  const answer = JSON.stringify(answerToRequest(textOf(parts)) ?? answerToSchema(generationConfig.responseJsonSchema));
  const text = answer.slice(0, (generationConfig.maxOutputTokens ?? Number.POSITIVE_INFINITY) * lettersOfToken);
  const finishReason = text === answer ? "STOP" : "MAX_TOKENS";
  const candidates = [{ content: { role: "model", parts: [{ text }] }, finishReason, index: 0 }];
  return finish({ candidates }, { input, output: tokensIn(text, 0), thoughts: 0 });
}

const tokensIn = (text: string, pictures: number) =>
  Math.ceil(text.length / lettersOfToken) + pictures * tokensOfPicture;

/** Two a page, however many were asked for: whoever reads only the first page misses most. */
function listModels({ url }: Call): Response {
  const pageSize = Number(url.searchParams.get("pageSize") ?? 50);
  if (!(pageSize >= 1 && pageSize <= 1000)) throw refuse("INVALID_ARGUMENT", "The page size is out of range.");
  const names = Object.keys(geminiModels);
  const from = Number(url.searchParams.get("pageToken") ?? 0);
  const to = from + Math.min(pageSize, 2);
  const models = names.slice(from, to).map((name) => ({
    name: `models/${name}`,
    version: "001",
    supportedGenerationMethods: ["generateContent", "countTokens"],
  }));
  return Response.json({ models, ...(to < names.length ? { nextPageToken: String(to) } : {}) });
}
