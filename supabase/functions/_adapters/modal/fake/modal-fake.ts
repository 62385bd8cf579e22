import { Webhook } from "standardwebhooks";
import { toBase64 } from "../../../../../shared/base64.ts";
import { times } from "../../testing/vendor/decimal.ts";
import { type Fault, faultsOfCallbacks, faultsOfLooks, faultsOfOrders } from "../../testing/vendor/faults.ts";
import { paintPicture } from "../../testing/vendor/paint-picture.ts";
import { type Call, startVendor, type Vendor, type VendorParts } from "../../testing/vendor/vendor.ts";
import { styles } from "../modal-wire.ts";
import { type Job, readJob } from "./modal-jobs.ts";
import { fail, refuse, refuseByProxy } from "./modal-refusals.ts";

export interface ModalFakeOptions {
  readonly port: number;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly webhookSecret: string;
  /** Paints an eighth of the size. */
  readonly small?: boolean;
  /** Seconds of its clock that a picture takes. */
  readonly seconds?: number;
  /** Answers with an address for an hour, in place of the picture. */
  readonly sendsAddresses?: boolean;
}

interface Painting {
  readonly callId: string;
  readonly job: Job;
  readonly willFail: boolean;
  readonly costMilliseconds: number;
  endedAt: number | null;
}

const model = "qwen-image";
const usdPerMillisecond = "0.000000694";
const week = 7 * 86_400_000;
const hour = 3_600_000;

const acceptFaults = [...faultsOfOrders, "failure-in-200", ...faultsOfCallbacks] as const;

/**
 * Modal's proxy with our worker behind it. Routes: `accept`, `look`, `models`, and `picture`, which takes no key. It
 * bills when it accepts, pictures that come to nothing too: the seconds are gone. `[out of memory]` in a prompt comes to
 * nothing, `[held]` holds the request for so long that the proxy answers 303.
 */
export function startModalFake(options: ModalFakeOptions): Promise<Vendor> {
  const { port, apiKey, apiSecret, webhookSecret } = options;
  return startVendor({
    port,
    secrets: [apiKey, apiSecret, webhookSecret],
    authorize({ headers, url }) {
      if (new URL(url).pathname.startsWith("/pictures/")) return null;
      if (!headers.has("modal-key") || !headers.has("modal-secret")) {
        return refuseByProxy(401, "missing credentials for proxy authorization");
      }
      const isRight = headers.get("modal-key") === apiKey && headers.get("modal-secret") === apiSecret;
      return isRight ? null : refuseByProxy(401, "invalid credentials for proxy authorization");
    },
    fail,
    notFound: () => refuse(404, "Not Found"),
    routes: (parts) => routesOf(options, parts),
  });
}

function routesOf(
  { webhookSecret, small = false, seconds = 2, sendsAddresses = false }: ModalFakeOptions,
  { clock, ledger, callbacks }: VendorParts,
) {
  const paintings = new Map<string, Painting>();
  const callsOfJobs = new Map<string, string>();

  async function accept({ request, url, fault }: Call): Promise<Response> {
    const job = await readJob(request);
    if (job.input.prompt.includes("[held]")) {
      return new Response(null, { status: 303, headers: { location: `${url.href}?__modal_function_call_id=fc-1` } });
    }
    if (job.model !== model) throw refuse(404, `There is no model ${job.model} here, only ${model}`);
    const known = paintings.get(callsOfJobs.get(job.job_id) ?? "");
    const isLost = known && known.endedAt !== null && (known.willFail || clock.now() > known.endedAt + week);
    const painting = known && !isLost ? known : await begin(job, url.origin, fault);
    return Response.json({ call_id: painting.callId }, { status: 202 });
  }

  async function begin(job: Job, origin: string, fault: Fault | null): Promise<Painting> {
    const willFail = fault === "failure-in-200" || job.input.prompt.includes("[out of memory]");
    const painting: Painting = {
      callId: `fc-${crypto.randomUUID().replaceAll("-", "")}`,
      job,
      willFail,
      costMilliseconds: willFail ? 4_200 : 20_000 + Math.round((job.input.width * job.input.height) / 1000),
      endedAt: null,
    };
    paintings.set(painting.callId, painting);
    callsOfJobs.set(job.job_id, painting.callId);
    ledger.bill({
      requestId: painting.callId,
      usd: times(painting.costMilliseconds, usdPerMillisecond),
      model,
      // Another try of what came to nothing is no second picture.
      ...(willFail ? {} : { subject: job.input.prompt }),
    });
    const end = async () => {
      painting.endedAt = clock.now();
      if (job.callback) await callbacks.ring(await callbackOf(painting, job.callback.url, origin), fault);
    };
    if (fault === "early-callback") await end();
    else clock.after(seconds, end);
    return painting;
  }

  async function callbackOf(painting: Painting, url: string, origin: string) {
    const { output: _, ...told } = { output: null, ...(await resultOf(painting, origin)) };
    const body = JSON.stringify({ job_id: painting.job.job_id, ...told });
    const id = `msg_${painting.callId}`;
    // Signed with the time of the world, not the vendor's: whoever receives it has no other.
    const headers = () => {
      const now = new Date();
      return {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
        "webhook-signature": new Webhook(webhookSecret).sign(id, now, body),
      };
    };
    return { url, headers, body };
  }

  async function resultOf({ callId, job, willFail, costMilliseconds }: Painting, origin: string) {
    const common = { call_id: callId, cost_seconds: costMilliseconds / 1000 };
    if (willFail) {
      return { ...common, status: "failed", error: { code: "OutOfMemoryError", message: "CUDA out of memory." } };
    }
    if (sendsAddresses) return { ...common, status: "completed", output: { url: `${origin}/pictures/${callId}.jpg` } };
    return { ...common, status: "completed", output: { image_base64: toBase64((await paint(job)).bytes) } };
  }

  const paint = ({ input }: Job) =>
    paintPicture({
      prompt: `${input.prompt}, ${input.style}`,
      width: input.width,
      height: input.height,
      format: "jpeg",
      small,
    });

  async function look({ params, url }: Call): Promise<Response> {
    const painting = paintings.get(params.call ?? "");
    if (!painting) throw refuse(404, "There is no such picture, or no longer");
    if (painting.endedAt === null) {
      return Response.json({ call_id: painting.callId, progress: 0.5 }, { status: 202 });
    }
    if (clock.now() > painting.endedAt + week) throw refuse(410, "There is no such picture, or no longer");
    return Response.json(await resultOf(painting, url.origin));
  }

  async function picture({ params }: Call): Promise<Response> {
    const painting = paintings.get((params.file ?? "").replace(/\.jpg$/, ""));
    if (!painting?.endedAt || clock.now() > painting.endedAt + hour) throw refuse(404, "Not Found");
    const { bytes, mime } = await paint(painting.job);
    return new Response(new Uint8Array(bytes), { headers: { "content-type": mime } });
  }

  return [
    { name: "accept", method: "POST" as const, path: "/jobs", faults: acceptFaults, answer: accept },
    { name: "look", method: "GET" as const, path: "/jobs/:call", faults: faultsOfLooks, answer: look },
    { name: "picture", method: "GET" as const, path: "/pictures/:file", faults: faultsOfLooks, answer: picture },
    {
      name: "models",
      method: "GET" as const,
      path: "/models",
      faults: ["500"] as const,
      answer: () => Response.json({ models: [{ id: model, styles }] }),
    },
  ];
}
