import { type Fault, faultsOfCallbacks, faultsOfLooks, faultsOfOrders } from "../../testing/vendor/faults.ts";
import { paintPicture } from "../../testing/vendor/paint-picture.ts";
import { type Call, startVendor, type Vendor, type VendorParts } from "../../testing/vendor/vendor.ts";
import { type CallbackTarget, callbackOf } from "./leonardo-callback.ts";
import { type Generation, shown } from "./leonardo-generations.ts";
import { fail, refuse, refuseInList, refuseKey } from "./leonardo-refusals.ts";
import { type Order, readFirst, readSecond } from "./leonardo-requests.ts";

export interface LeonardoFakeOptions {
  readonly port: number;
  readonly apiKey: string;
  /** Where its key rings; nowhere unless told. */
  readonly callbacks?: CallbackTarget;
  /** Paints an eighth of the size. */
  readonly small?: boolean;
  /** Seconds of its clock that a picture takes. */
  readonly seconds?: number;
  /** How many orders it takes within a minute of its clock. */
  readonly ordersPerMinute?: number;
}

const orderFaults = [...faultsOfOrders, "failure-in-200", ...faultsOfCallbacks] as const;
/** Milliseconds for which a finished picture stays at its address. */
const addressLasts = 3_600_000;
const mostQueued = 200;

/**
 * A Leonardo API that refuses what the real one refuses. Routes: `create-v1`, `create-v2`, `status`, `me`, and `picture`,
 * whose addresses expire within an hour and take no key. It bills when it accepts; what is going to fail is not billed.
 */
export function startLeonardoFake(options: LeonardoFakeOptions): Promise<Vendor> {
  const { port, apiKey, callbacks } = options;
  return startVendor({
    port,
    secrets: [apiKey, callbacks?.key ?? ""],
    authorize(request) {
      const given = request.headers.get("authorization");
      if (new URL(request.url).pathname.startsWith("/cdn/")) {
        return given === null ? null : new Response("A key does not belong here", { status: 400 });
      }
      return given === `Bearer ${apiKey}` ? null : refuseKey(given);
    },
    fail,
    notFound: () => refuse(404, "resource does not exist", "not-found"),
    routes: (parts) => routesOf(options, parts),
  });
}

function routesOf(
  { apiKey, callbacks, small = false, seconds = 2, ordersPerMinute = 100 }: LeonardoFakeOptions,
  parts: VendorParts,
) {
  const { clock, ledger } = parts;
  const generations = new Map<string, Generation>();

  function refuseTooMany(): void {
    const all = [...generations.values()];
    const lately = all.filter(({ createdAt }) => createdAt > clock.now() - 60_000);
    const queued = all.filter(({ status }) => status === "PENDING");
    if (lately.length >= ordersPerMinute || queued.length >= mostQueued) throw fail("429");
  }

  async function accept(order: Order, origin: string, fault: Fault | null): Promise<Generation> {
    const generation: Generation = {
      ...{ id: crypto.randomUUID(), order, createdAt: clock.now() },
      ...{ status: "PENDING", images: [], finishedAt: null },
    };
    generations.set(generation.id, generation);
    const willFail = fault === "failure-in-200";
    if (!willFail) ledger.bill({ requestId: generation.id, usd: order.usd, model: order.model, subject: order.prompt });
    const finish = async () => {
      finished(generation, origin, willFail, clock.now());
      // Nobody is told of a failure.
      if (callbacks && !willFail)
        await parts.callbacks.ring(callbackOf(generation, callbacks, apiKey, clock.now()), fault);
    };
    if (fault === "early-callback") await finish();
    else clock.after(seconds, finish);
    return generation;
  }

  return [
    {
      name: "create-v1",
      method: "POST" as const,
      path: "/v1/generations",
      faults: orderFaults,
      async answer({ request, url, fault }: Call) {
        const order = await readFirst(request);
        refuseTooMany();
        const { id } = await accept(order, url.origin, fault);
        const cost = { amount: order.usd, unit: "DOLLARS" };
        return Response.json({ sdGenerationJob: { generationId: id, apiCreditCost: null, cost } });
      },
    },
    {
      name: "create-v2",
      method: "POST" as const,
      path: "/v2/generations",
      faults: orderFaults,
      async answer({ request, url, fault }: Call) {
        const order = await readSecond(request);
        refuseTooMany();
        if (fault === "failure-in-200") return refuseInList(200, "The model cannot be reached at the moment");
        const { id } = await accept(order, url.origin, fault);
        const cost = { amount: order.usd, unit: "DOLLARS" };
        return Response.json({ generate: { generationId: id, apiCreditCost: null, cost } });
      },
    },
    {
      name: "status",
      method: "GET" as const,
      path: "/v1/generations/:id",
      faults: faultsOfLooks,
      answer({ params }: Call) {
        const generation = generations.get(params.id ?? "");
        return Response.json(generation ? shown(generation) : { generations_by_pk: null });
      },
    },
    {
      name: "me",
      method: "GET" as const,
      path: "/v1/me",
      faults: [],
      answer: () => Response.json({ user_details: [{ user: { username: "larder" }, apiPaidTokens: 0 }] }),
    },
    {
      name: "picture",
      method: "GET" as const,
      path: "/cdn/:id/:name",
      faults: ["500", "silent-before"] as const,
      async answer({ params }: Call) {
        const generation = generations.get(params.id ?? "");
        if (!generation?.finishedAt) throw new Response("Not found", { status: 404 });
        if (clock.now() - generation.finishedAt > addressLasts) throw new Response("Expired", { status: 403 });
        const { bytes, mime } = await paintPicture({ ...generation.order, format: formatOf(generation.order), small });
        return new Response(bytes.slice(), { headers: { "content-type": mime } });
      },
    },
  ];
}

function finished(generation: Generation, origin: string, hasFailed: boolean, now: number): void {
  const { id, order } = generation;
  generation.finishedAt = now;
  generation.status = hasFailed ? "FAILED" : "COMPLETE";
  const url = `${origin}/cdn/${id}/picture_0.${formatOf(order) === "png" ? "png" : "jpg"}?signature=${id}`;
  if (!hasFailed) generation.images = [{ id: crypto.randomUUID(), url, nsfw: order.prompt.includes("nsfw") }];
}

const formatOf = ({ transparent }: Order) => (transparent ? "png" : "jpeg");
