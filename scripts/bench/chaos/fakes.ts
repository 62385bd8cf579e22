import type { FaultOrder } from "../../../supabase/functions/_adapters/testing/vendor/faults.ts";
import type { Bill } from "../../../supabase/functions/_adapters/testing/vendor/ledger.ts";
import type { FakeVendors } from "../../start/fake-vendors.ts";

export interface VendorBill extends Bill {
  readonly provider: string;
}

/** How a bench speaks to all fake vendors, from outside as anybody would. */
export interface Fakes {
  /** Spoils a share of all requests, each vendor's by numbers of its own; 0 ends it. */
  chaos(seed: number, share: number): Promise<void>;
  /** Spoils the next requests to a route of a vendor. */
  order(provider: string, order: FaultOrder): Promise<void>;
  advance(seconds: number): Promise<void>;
  /** What the vendors have billed. */
  bills(): Promise<VendorBill[]>;
  /** How many requests each fault has spoiled. */
  faults(): Promise<Record<string, number>>;
  /** How many callbacks were answered with each status, by vendor; 0 where nobody answered. */
  callbacks(): Promise<Record<string, Record<string, number>>>;
}

export function speakTo({ urls }: FakeVendors): Fakes {
  const vendors = Object.entries(urls);
  const post = (url: string, order: string, body: unknown) =>
    fetch(`${url}/__fake/${order}`, { method: "POST", body: JSON.stringify(body) }).then(answered);
  const get = <Told>(what: string) =>
    Promise.all(
      vendors.map(async ([name, url]) => {
        const told: Told = await (await answered(await fetch(`${url}/__fake/${what}`))).json();
        return [name, told] as const;
      }),
    );
  return {
    async chaos(seed, share) {
      for (const [at, [, url]] of vendors.entries()) await post(url, "chaos", { seed: seed + at, share });
    },
    async order(provider, order) {
      await post(urls[provider] ?? "", "faults", [order]);
    },
    async advance(seconds) {
      await Promise.all(vendors.map(([, url]) => post(url, "clock", { seconds })));
    },
    async bills() {
      const ledgers = await get<{ bills: Bill[] }>("ledger");
      return ledgers.flatMap(([provider, { bills }]) => bills.map((bill) => ({ ...bill, provider })));
    },
    async faults() {
      const all = await get<Record<string, number>>("faults");
      return counted(all.flatMap(([, counts]) => Object.entries(counts)));
    },
    async callbacks() {
      const all = await get<number[]>("callbacks");
      const rung = all.filter(([, statuses]) => statuses.length > 0);
      return Object.fromEntries(
        rung.map(([name, statuses]) => [name, counted(statuses.map((status) => [String(status), 1]))]),
      );
    },
  };
}

function counted(counts: readonly (readonly [string, number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, count] of counts) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

async function answered(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`A fake answered ${response.status}: ${await response.text()}`);
  return response;
}
