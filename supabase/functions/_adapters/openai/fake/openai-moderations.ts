import { z } from "zod";
import type { Call, VendorParts } from "../../testing/vendor/vendor.ts";
import { pictureIn } from "./openai-chat.ts";
import { findModel } from "./openai-models.ts";
import { answer, jsonBody, newRequestId, readOrder, refuseModel, refuseValue } from "./openai-refusals.ts";

const Part = z.union([
  z.strictObject({ type: z.literal("text"), text: z.string() }),
  z.strictObject({ type: z.literal("image_url"), image_url: z.strictObject({ url: z.string() }) }),
]);
const Order = z.strictObject({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string()).min(1), z.array(Part).min(1)]),
});

/** The categories, and whether pictures are judged by them: `sexual/minors` is for words only. */
const categories: Readonly<Record<string, boolean>> = {
  harassment: false,
  "harassment/threatening": false,
  hate: false,
  "hate/threatening": false,
  illicit: false,
  "illicit/violent": false,
  "self-harm": true,
  "self-harm/intent": true,
  "self-harm/instructions": true,
  sexual: true,
  "sexual/minors": false,
  violence: true,
  "violence/graphic": true,
};

/** Free. Holds a category against whatever has its name in it: a text, or the bytes of a picture. */
export async function moderations({ request }: Call, { clock }: VendorParts): Promise<Response> {
  const order = readOrder(Order, await jsonBody(request));
  if (!findModel(order.model, "judgement", clock.now())) throw refuseModel(order.model);
  const requestId = newRequestId();
  const results = subjectsOf(order.input).map(judge);
  return answer({ id: `modr-${requestId.slice(4)}`, model: order.model, results }, requestId);
}

interface Subject {
  readonly text: string;
  readonly picture: string;
}

function subjectsOf(input: z.output<typeof Order>["input"]): Subject[] {
  const all = typeof input === "string" ? [input] : input;
  const texts = all.filter((one) => typeof one === "string");
  if (texts.length > 0) return texts.map((text) => ({ text, picture: "" }));
  const parts = all.filter((one) => typeof one !== "string");
  const pictures = parts.filter(({ type }) => type === "image_url");
  if (pictures.length > 1) throw refuseValue("input", "Only one image is allowed in a request.");
  const of = (kind: "text" | "image_url") =>
    parts.map((part) => {
      if (part.type !== kind) return "";
      return part.type === "text" ? part.text : new TextDecoder("latin1").decode(pictureIn(part.image_url.url));
    });
  return [{ text: of("text").join(" "), picture: of("image_url").join(" ") }];
}

function judge({ text, picture }: Subject) {
  const names = Object.keys(categories);
  const inText = (name: string) => text.toLowerCase().includes(name);
  const inPicture = (name: string) => categories[name] === true && picture.includes(name);
  const isHeld = (name: string) => inText(name) || inPicture(name);
  const fromNames = <Value>(value: (name: string) => Value) =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  return {
    flagged: names.some(isHeld),
    // Where nothing but a picture was given, a category for words has nothing to say.
    categories: fromNames((name) => (text === "" && !categories[name] ? null : isHeld(name))),
    category_scores: fromNames((name) => (isHeld(name) ? 0.97 : 0.0001)),
    category_applied_input_types: fromNames((name) => [
      ...(text ? ["text"] : []),
      ...(picture && categories[name] ? ["image"] : []),
    ]),
  };
}
