import { type Fault, faultAnswer, orderedFault } from "./faults.ts";
import type { Picture, Pictures } from "./pictures.ts";
import { type Answer, PictureRequest, problem } from "./requests.ts";

/** The drawing service behind its HTTP face. */
export interface Vendor {
  /** `"silence"` means that no answer is to be sent. */
  create(body: unknown): Promise<Answer | "silence">;
  look(id: string): Promise<Answer>;
}

interface VendorOptions {
  readonly pictures: Pictures;
  /** Obey `[fault:...]` in prompts. */
  readonly faults: boolean;
  readonly ring: (url: string, id: string) => Promise<void>;
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}

async function finishedAnswer({ id, finished }: Picture): Promise<Answer> {
  try {
    return { status: 200, body: { id, state: "done", picture: base64(await finished) } };
  } catch (error) {
    return problem(500, "internal", error instanceof Error ? error.message : "The picture could not be drawn.");
  }
}

export function createVendor({ pictures, faults, ring }: VendorOptions): Vendor {
  const spoiled = new Set<string>();
  const spells = new Map<string, Fault["name"]>();

  const spoil = (fault: Fault | null, key: string) => {
    if (fault === null || (fault.once && spoiled.has(key))) return null;
    spoiled.add(key);
    return faultAnswer(fault.name);
  };

  return {
    async create(body) {
      const parsed = PictureRequest.safeParse(body);
      if (!parsed.success) {
        const errors = parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
        return problem(400, "invalid_request", "The request is not valid.", { errors });
      }
      const request = parsed.data;
      const { fault, prompt } = faults ? orderedFault(request.prompt) : { fault: null, prompt: request.prompt };
      const spoiledAnswer = spoil(fault, `${request.seed} ${request.prompt}`);
      if (spoiledAnswer !== null) return spoiledAnswer;

      const picture = pictures.take(request, prompt);
      if (picture === "other") {
        return problem(409, "conflict", "This idempotency key was used for another request.");
      }
      if (picture === "too many") {
        const refusal = problem(429, "rate_limited", "Too many pictures wait to be drawn: ask again in 3 seconds.");
        return { ...refusal, headers: { ...refusal.headers, "retry-after": "3" } };
      }
      if (request.mode === "now") return await finishedAnswer(picture);
      if (fault !== null) spells.set(picture.id, fault.name);
      const { callback_url: url } = request;
      if (url !== undefined && fault?.name !== "no-callback" && fault?.name !== "stuck") {
        picture.finished.then(() => ring(url, picture.id)).catch(() => {});
      }
      return { status: 202, body: { id: picture.id, state: "working" } };
    },
    async look(id) {
      const picture = pictures.find(id);
      const spell = spells.get(id);
      if (picture === undefined || spell === "404-later") {
        return problem(404, "not_found", "Nobody here knows this picture. Pictures do not survive a restart.");
      }
      if (picture.state === "working" || spell === "stuck") {
        return { status: 200, body: { id, state: "working", progress: Math.min(0.9, picture.progress) } };
      }
      return await finishedAnswer(picture);
    },
  };
}
