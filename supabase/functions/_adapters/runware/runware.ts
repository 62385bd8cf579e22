import type { MakeResult, Provider, Usage } from "../../_core/ports/provider.ts";
import type { Download } from "../download/guarded-download.ts";
import { askVendor, jsonOf, nonsense, refusal, statusOf } from "../vendors/ask-vendor.ts";
import { failureToLook, finishedPicture, spoiled } from "../vendors/finished-picture.ts";
import { vendorFetch } from "../vendors/vendor-fetch.ts";
import { runwareCallbacks } from "./runware-callbacks.ts";
import { failureIn, failureOf, runware } from "./runware-failure.ts";
import { taskOf } from "./runware-task.ts";
import { Answer, type Item } from "./runware-wire.ts";

export interface RunwareOptions {
  readonly apiKey: string;
  /** The one address there is, such as `https://api.runware.ai/v1`. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly download: Download;
}

/** Where its pictures are. */
export const runwareHosts = ["runware.ai"];

/** Seconds. Most pictures take 2 to 15. */
const firstLook = 3;
const nextLook = 4;

/**
 * Runware: one address, and a list of tasks as the body. The id of a task is the job's own; one that it has already is
 * answered with a conflict, which is as good as being accepted: it is not made, nor paid, a second time.
 */
export function createRunware({ apiKey, baseUrl, download, ...options }: RunwareOptions): Provider {
  const fetch = vendorFetch(options.fetch, runware, [apiKey]);
  const post = (task: unknown, signal: AbortSignal) =>
    askVendor(runware, fetch, baseUrl, {
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
      body: JSON.stringify([task]),
      signal,
    });

  return {
    name: "runware",
    maker: {
      provider: "runware",
      async make(request, signal) {
        const task = taskOf(request);
        const { taskType, taskUUID } = task;
        const response = await post(task, signal);
        const answer = Answer.safeParse(jsonOf(response)).data;
        const failure = answer && failureIn(answer, taskUUID);
        if (failure?.code === "conflictTaskUUID") return accepted(taskUUID, firstLook);
        const item = answer?.data.find((one) => one.taskType === taskType && one.taskUUID === taskUUID);
        if (response.status >= 300 || (failure && !item)) throw failureOf(response, failure, request.model);
        if (!item) throw nonsense(runware, "gave an answer that makes no sense");
        return urlOf(item) ? resultOf(item, download, signal) : accepted(taskUUID, firstLook);
      },
      async check(taskUUID, signal) {
        const response = await post({ taskType: "getResponse", taskUUID }, signal);
        const answer = Answer.safeParse(jsonOf(response)).data;
        const item = answer?.data.find((one) => one.taskUUID === taskUUID && urlOf(one));
        if (item) return resultOf(item, download, signal);
        const end = answer?.errors.find((one) => one.taskUUID === taskUUID && one.status === "error");
        // It was not paid for, and this id will never be more than that.
        if (end) throw refusal(runware, end.message ?? null, statusOf(runware, response.status, end.code));
        const failure = answer && failureIn(answer, taskUUID);
        if (response.status >= 300 || failure) throw failureToLook(failureOf(response, failure, null));
        if (!answer) throw failureToLook(nonsense(runware, "gave an answer that makes no sense"));
        return accepted(taskUUID, nextLook);
      },
    },
    callbacks: runwareCallbacks,
    async probe(signal) {
      const task = { taskType: "accountManagement", taskUUID: crypto.randomUUID(), operation: "getDetails" };
      const response = await post(task, signal);
      const answer = Answer.safeParse(jsonOf(response)).data;
      const failure = answer && failureIn(answer, task.taskUUID);
      if (response.status >= 300 || failure) throw failureOf(response, failure, null);
      if (!answer) throw nonsense(runware, "gave an answer that makes no sense");
    },
  };
}

const urlOf = ({ imageURL, mediaURL }: Item) => imageURL ?? mediaURL;

const accepted = (providerJobId: string, pollAfter: number): MakeResult => ({
  state: "accepted",
  providerJobId,
  progress: 0,
  pollAfter,
});

function resultOf(item: Item, download: Download, signal: AbortSignal): MakeResult | Promise<MakeResult> {
  const usage = usageOf(item);
  if (item.NSFWContent)
    return spoiled("Runware refused the request: it holds the picture to be not safe for work", usage);
  return finishedPicture(download, urlOf(item)!, usage, signal);
}

function usageOf({ taskUUID, cost }: Item): Usage {
  return {
    requestId: taskUUID,
    images: 1,
    ...(typeof cost === "number" ? { usd: decimalText(cost) } : {}),
    raw: { cost: cost ?? null },
  };
}

/** As JSON wrote it, but never with an exponent: the shortest text that is the same number, to twelve places. */
function decimalText(amount: number): string {
  const text = String(amount);
  return text.includes("e") ? amount.toFixed(12).replace(/\.?0+$/, "") : text;
}
