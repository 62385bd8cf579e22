import { z } from "zod";
import { allFaults } from "./faults.ts";
import type { VendorParts } from "./vendor.ts";

const Orders = z.array(
  z.object({ on: z.string(), fault: z.enum(allFaults), times: z.int().min(1).default(1) }).strict(),
);
const Chaos = z.object({ seed: z.int(), share: z.number().min(0).max(1) }).strict();
const Seconds = z.object({ seconds: z.number().min(0) }).strict();

/**
 * How a test speaks to a fake from outside, also while it works:
 * `POST /__fake/faults [{on, fault, times}]`, `POST /__fake/chaos {seed, share}`, `POST /__fake/clock {seconds}`,
 * `GET /__fake/ledger` → `{total, bills}`, `GET /__fake/journal` → the entries, `GET /__fake/faults` → how often each,
 * `GET /__fake/callbacks` → the status of every one that was sent.
 */
export async function control(
  { faults, clock, ledger, journal, callbacks }: VendorParts,
  request: Request,
): Promise<Response> {
  const order = `${request.method} ${new URL(request.url).pathname.slice("/__fake/".length)}`;
  if (order === "GET ledger") return Response.json({ total: ledger.total(), bills: ledger.bills });
  if (order === "GET faults") return Response.json(faults.counts);
  if (order === "GET callbacks") return Response.json(callbacks.statuses);
  if (order === "GET journal") return Response.json(journal.entries);
  try {
    const body: unknown = JSON.parse(await request.text());
    if (order === "POST faults") faults.order(...Orders.parse(body));
    else if (order === "POST chaos") faults.chaos(Chaos.parse(body));
    else if (order === "POST clock") await clock.advance(Seconds.parse(body).seconds);
    else return new Response("The fake knows faults, chaos, clock, callbacks, ledger and journal", { status: 404 });
  } catch (error) {
    return new Response(`The fake does not understand: ${String(error)}`, { status: 400 });
  }
  return Response.json({ now: new Date(clock.now()).toISOString() });
}
