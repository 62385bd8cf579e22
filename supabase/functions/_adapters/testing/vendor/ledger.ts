import { plus } from "./decimal.ts";

/** One thing that a vendor has billed. */
export interface Bill {
  /** What the vendor calls the work in its answer; it bills it once. */
  readonly requestId: string;
  /** Decimal text, by the vendor's own price list. */
  readonly usd: string;
  readonly model: string;
  /** What was asked for, so that two bills for one wish can be seen. */
  readonly subject?: string;
}

/** What a vendor has billed so far. */
export interface Ledger {
  readonly bills: readonly Bill[];
  bill(bill: Bill): void;
  /** US dollars in all, as decimal text. */
  total(): string;
}

export function openLedger(): Ledger {
  const bills: Bill[] = [];
  return {
    bills,
    bill(bill) {
      if (bills.some(({ requestId }) => requestId === bill.requestId)) {
        throw new Error(`The fake has billed ${bill.requestId} twice`);
      }
      bills.push(bill);
    },
    total: () => plus(...bills.map(({ usd }) => usd)),
  };
}
