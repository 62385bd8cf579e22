import { createHash } from "node:crypto";
import { fromBase64 } from "../../../shared/base64.ts";
import type { PictureRequest } from "./requests.ts";
import type { Studio } from "./studio.ts";

/** One picture that was asked for, drawn or not. */
export interface Picture {
  readonly id: string;
  /** A hash of the request as it came, to tell a repeated call from a reused key. */
  readonly asked: string;
  readonly finished: Promise<Uint8Array>;
  progress: number;
  state: "working" | "done" | "failed";
}

/** How many finished pictures are remembered; the oldest go first. */
const kept = 100;

/** So many are drawn within the two minutes for which a caller waits, also on a slow and busy machine. */
const mostAwaited = 12;

/** All pictures of this process. Nothing is written down: after a restart every id is unknown. */
export interface Pictures {
  /**
   * Draws, or gives the picture that this idempotency key already has. `"other"`: the key belongs to another request.
   * `"too many"`: a caller that waits for it would wait too long.
   */
  take(request: PictureRequest, prompt: string): Picture | "other" | "too many";
  find(id: string): Picture | undefined;
}

export function createPictures(studio: Studio): Pictures {
  const byId = new Map<string, Picture>();
  const idByKey = new Map<string, string>();

  const countWorking = () => [...byId.values()].filter(({ state }) => state === "working").length;
  const forgetOldest = () => {
    const finished = [...byId.values()].filter(({ state }) => state !== "working");
    for (const { id } of finished.slice(0, Math.max(0, finished.length - kept))) {
      byId.delete(id);
      for (const [key, other] of idByKey) if (other === id) idByKey.delete(key);
    }
  };

  return {
    take(request, prompt) {
      // Short also where pictures went along.
      const asked = createHash("sha256").update(JSON.stringify(request)).digest("hex");
      const known = byId.get(idByKey.get(request.idempotency_key) ?? "");
      if (known !== undefined && known.state !== "failed") return known.asked === asked ? known : "other";
      if (request.mode === "now" && countWorking() >= mostAwaited) return "too many";
      const { width, height, colors, seed, references = [] } = request;
      const picture: Picture = {
        id: `p_${crypto.randomUUID()}`,
        asked,
        progress: 0,
        state: "working",
        finished: studio.draw({ prompt, width, height, colors, seed }, references.map(fromBase64), (share) => {
          picture.progress = share;
        }),
      };
      picture.finished
        .then(
          () => Object.assign(picture, { state: "done", progress: 1 }),
          () => Object.assign(picture, { state: "failed" }),
        )
        .then(forgetOldest);
      byId.set(picture.id, picture);
      idByKey.set(request.idempotency_key, picture.id);
      return picture;
    },
    find: (id) => byId.get(id),
  };
}
