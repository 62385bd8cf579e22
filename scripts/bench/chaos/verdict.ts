import { countDoubled } from "./doubled.ts";
import type { VendorBill } from "./fakes.ts";
import type { MortalStack } from "./mortal-stack.ts";
import { isSentence } from "./sentence.ts";
import { markIn, type Wishes, wishedFor } from "./wishes.ts";

export interface Verdict {
  readonly ready: number;
  /** With a reason. */
  readonly failed: number;
  /** Pictures that are neither, or are called ready without a file, its sizes or its vector. */
  readonly lost: number;
  /** Pictures that were paid for and that nobody wished for. */
  readonly doubled: number;
  /** Readings of a picture beyond the first: they are asked for again where an answer was lost, and cost next to nothing. */
  readonly read_again: number;
  /** Of all requests, what was charged for it and was not billed, or the other way round; in cents. */
  readonly cents_difference: number;
  /** Budgets and batches that keep money aside for nothing, and budgets that do not say what the charges say. */
  readonly unsettled: number;
  readonly reasons: Readonly<Record<string, number>>;
  /** Reasons that no person understands. */
  readonly unclear: readonly string[];
  readonly failovers: number;
}

interface Ended {
  readonly status: string;
  readonly error_code: string | null;
  readonly error_detail: string | null;
  readonly is_whole: boolean;
}

export async function judge(
  stack: MortalStack,
  pictures: number,
  wishes: readonly Wishes[],
  bills: readonly VendorBill[],
): Promise<Verdict> {
  const ended = await stack.query<Ended>(endedPictures);
  const ready = ended.filter(({ status, is_whole }) => status === "ready" && is_whole).length;
  const failed = ended.filter(({ status, error_code }) => status === "failed" && error_code !== null);
  const reasons: Record<string, number> = {};
  for (const { error_code } of failed) reasons[String(error_code)] = (reasons[String(error_code)] ?? 0) + 1;
  const unclear = failed.filter(({ error_detail }) => !isSentence(error_detail));
  const [failovers] = await stack.query<{ count: number }>("select count(*)::int as count from public.failovers");
  const [unsettled] = await stack.query<{ count: number }>(unsettledBudgets);
  const isOfMaker = await findMakers(stack);
  const ofPictures = bills.filter(isOfMaker);
  const readings = bills.filter((bill) => !isOfMaker(bill) && markIn(bill.subject ?? "") !== null);
  return {
    ready,
    failed: failed.length,
    lost: pictures - ready - failed.length,
    doubled: countDoubled(wishedFor(wishes), ofPictures),
    read_again: countDoubled(wishedFor(wishes), readings),
    cents_difference: await centsDifference(stack, bills),
    unsettled: unsettled?.count ?? Number.NaN,
    reasons,
    unclear: unclear.map(({ error_code, error_detail }) => `${error_code}: ${error_detail}`),
    failovers: failovers?.count ?? 0,
  };
}

/** The pictures that were ordered; what was uploaded is of no batch. */
const endedPictures = `
select i.status, i.error_code, i.error_detail, i.master_path is not null
  and exists (select from public.image_variants v where v.image_id = i.id)
  and exists (select from public.image_embeddings e where e.image_id = i.id) as is_whole
from public.images i where i.batch_id is not null`;

/** A day may end while it runs, a month seldom. */
const unsettledBudgets = `
select (select count(*) from public.batches where reserved_usd <> 0)::int + (
  select count(*) from public.budgets b
  where b.reserved_usd <> 0 or b.period = 'month' and b.spent_usd <> (
    select coalesce(sum(c.amount_usd), 0) from public.charges c where b.owner_id is null or c.owner_id = b.owner_id)
)::int as count`;

async function findMakers(stack: MortalStack): Promise<(bill: VendorBill) => boolean> {
  const models = await stack.query<{ provider: string; name: string }>(
    "select provider, coalesce(vendor_id, id) as name from public.models where kind = 'make'",
  );
  const makers = new Set(models.map(({ provider, name }) => `${provider} ${name}`));
  return ({ provider, model }) => makers.has(`${provider} ${model}`);
}

/** Request by request, so that what is too much here does not make up for what is missing there. */
async function centsDifference(stack: MortalStack, bills: readonly VendorBill[]): Promise<number> {
  const [found] = await stack.query<{ cents: number }>(
    `with billed as (
       select provider, "requestId" as request_id, usd
       from jsonb_to_recordset($1::jsonb) as bills (provider text, "requestId" text, usd numeric)
     ), charged as (
       select provider, regexp_replace(request_id, '#\\d+$', '') as request_id, sum(amount_usd) as usd
       from public.charges group by 1, 2
     )
     select (coalesce(sum(abs(coalesce(b.usd, 0) - coalesce(c.usd, 0))), 0) * 100)::float as cents
     from billed b full join charged c using (provider, request_id)`,
    [JSON.stringify(bills)],
  );
  return found?.cents ?? Number.NaN;
}
