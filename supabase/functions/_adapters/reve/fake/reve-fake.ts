import { fromBase64 } from "../../../../../shared/base64.ts";
import { fileKind } from "../../../_core/picture/file-kind.ts";
import { times } from "../../testing/vendor/decimal.ts";
import { faultsOfOrders } from "../../testing/vendor/faults.ts";
import { paintPicture } from "../../testing/vendor/paint-picture.ts";
import { type Call, startVendor, type Vendor, type VendorParts } from "../../testing/vendor/vendor.ts";
import { answer, refuse } from "./reve-answers.ts";
import { creditsOf, type Operation, orders, pixelsOf, versions } from "./reve-orders.ts";

export interface ReveFakeOptions {
  readonly port: number;
  readonly apiKey: string;
  /** Paints an eighth of the size. */
  readonly small?: boolean;
  /** What the account holds at first. */
  readonly credits?: number;
}

const usdOfCredit = "0.001333333333";
const longestPrompt = 2560;

/** A Reve that refuses what the real one refuses. Routes: `create`, `edit`, `remix`. */
export function startReveFake({ port, apiKey, small = false, credits = 1_000_000 }: ReveFakeOptions): Promise<Vendor> {
  const account = { credits };
  return startVendor({
    port,
    secrets: [apiKey],
    authorize: (request) =>
      request.headers.get("authorization") === `Bearer ${apiKey}`
        ? null
        : refuse(request, 401, "INVALID_API_KEY", "The API key is invalid."),
    fail(failure) {
      if (failure === "500") return Response.json({ error_code: "INTERNAL_ERROR", message: "Sorry." }, { status: 500 });
      if (failure === "402") return Response.json(noCredit, { status: 402 });
      const headers = failure === "429-retry-after" ? { "retry-after": "9" } : undefined;
      const body = { error_code: "RATE_LIMIT", message: "Too many requests." };
      return Response.json(body, { status: 429, ...(headers ? { headers } : {}) });
    },
    notFound: () => Response.json({ error_code: "NOT_FOUND", message: "There is no such route." }, { status: 404 }),
    routes: ({ ledger }) =>
      (["create", "edit", "remix"] as const).map((operation) => ({
        name: operation,
        method: "POST" as const,
        path: `/v1/image/${operation}`,
        faults: [...faultsOfOrders, "failure-in-200"] as const,
        answer: (call: Call) => make(operation, call, ledger, account, small),
      })),
  });
}

const noCredit = { error_code: "INSUFFICIENT_CREDITS", message: "The budget has run out." };

async function make(
  operation: Operation,
  { request, fault }: Call,
  ledger: VendorParts["ledger"],
  account: { credits: number },
  small: boolean,
): Promise<Response> {
  const order = await readOrder(operation, request);
  if (account.credits < creditsOf[operation]) throw refuse(request, 402, noCredit.error_code, noCredit.message);
  account.credits -= creditsOf[operation];
  const request_id = `rsid-${crypto.randomUUID().replaceAll("-", "")}`;
  ledger.bill({
    requestId: request_id,
    usd: times(creditsOf[operation], usdOfCredit),
    model: order.version,
    subject: order.prompt,
  });

  const content_violation = order.prompt.includes("[indecent]") || fault === "failure-in-200";
  const said = {
    request_id,
    version: versions[operation].find((name) => name.includes("@")) ?? order.version,
    content_violation,
    credits_used: creditsOf[operation],
    credits_remaining: account.credits,
  };
  if (content_violation) return answer(request, null, said);
  const format = request.headers.get("accept") === "image/jpeg" ? "jpeg" : "png";
  const file = await paintPicture({ prompt: order.prompt, ...pixelsOf[order.aspect]!, format, small });
  const response = answer(request, file, said);
  if (order.prompt.includes("[failed effect]")) response.headers.set("x-reve-error-code", "EFFECT_FAILED");
  return response;
}

/** Throws the refusal of an order that Reve would not take. */
async function readOrder(operation: Operation, request: Request) {
  const no = (status: number, code: string, message: string) => refuse(request, status, code, message);
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) {
    throw no(400, "INVALID_REQUEST", "The body must be JSON.");
  }
  const body: unknown = await request.json().catch(() => null);
  const read = orders[operation].safeParse(body);
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    throw no(400, "INVALID_PARAMETER", `${path.join(".")}: ${message}`);
  }
  const { aspect_ratio: aspect = "3:2", version = "latest" } = read.data;
  const prompt = "edit_instruction" in read.data ? read.data.edit_instruction : read.data.prompt;
  if (prompt.length > longestPrompt) throw no(400, "PROMPT_TOO_LONG", `${longestPrompt} characters at most.`);
  // The status is a guess: nobody has shown Reve's answer to a version that it does not have.
  if (!versions[operation].includes(version)) throw no(404, "VERSION_NOT_FOUND", "There is no such version.");
  const pictures = picturesOf(read.data);
  if (pictures.some((picture) => !isPicture(picture))) throw no(422, "INVALID_IMAGE", "An image cannot be read.");
  for (const [, number] of prompt.matchAll(/<img>(\d+)<\/img>/g)) {
    if (operation === "remix" && Number(number) >= pictures.length) {
      throw no(400, "INVALID_PARAMETER", `There is no image ${number}: they are counted from 0.`);
    }
  }
  return { prompt, aspect, version };
}

function picturesOf(order: object): readonly string[] {
  if ("reference_image" in order) return [String(order.reference_image)];
  return "reference_images" in order ? (order.reference_images as string[]) : [];
}

function isPicture(base64: string): boolean {
  const bytes = fromBase64(base64);
  return (bytes[0] === 0xff && bytes[1] === 0xd8) || bytes[1] === 0x50 || fileKind(bytes) === "a WebP";
}
