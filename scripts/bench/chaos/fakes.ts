import { plus } from "../../../supabase/functions/_adapters/testing/vendor/decimal.ts";
import type { Bill } from "../../../supabase/functions/_adapters/testing/vendor/ledger.ts";
import type { FakeVendors } from "../../start/fake-vendors.ts";

/** How a bench speaks to all fake vendors, from outside as anybody would. */
export interface Fakes {
  /** Spoils a share of all requests, each vendor's by numbers of its own; 0 ends it. */
  chaos(seed: number, share: number): Promise<void>;
  advance(seconds: number): Promise<void>;
  /** What each vendor has billed. */
  bills(): Promise<Record<string, readonly Bill[]>>;
}

export function speakTo({ urls }: FakeVendors): Fakes {
  const vendors = Object.entries(urls);
  const post = (url: string, order: string, body: unknown) =>
    fetch(`${url}/__fake/${order}`, { method: "POST", body: JSON.stringify(body) }).then(answered);
  return {
    async chaos(seed, share) {
      for (const [at, [, url]] of vendors.entries()) await post(url, "chaos", { seed: seed + at, share });
    },
    async advance(seconds) {
      await Promise.all(vendors.map(([, url]) => post(url, "clock", { seconds })));
    },
    async bills() {
      const ledgers = vendors.map(async ([name, url]) => {
        const { bills } = await (await answered(await fetch(`${url}/__fake/ledger`))).json();
        return [name, bills as Bill[]] as const;
      });
      return Object.fromEntries(await Promise.all(ledgers));
    },
  };
}

export const totalOf = (bills: readonly Bill[]): string => plus(...bills.map(({ usd }) => usd));

async function answered(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`A fake answered ${response.status}: ${await response.text()}`);
  return response;
}
