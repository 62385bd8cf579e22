import { z } from "zod";
import { Usd } from "./money.ts";

const When = z.iso.datetime({ offset: true });

/** How far the pictures are that are made for a wish. */
const WishBatch = z.object({
  id: z.uuid(),
  total: z.int(),
  /** Being made. */
  left_to_do: z.int(),
  failed: z.int(),
  /** Made, and nobody has looked at them yet. */
  to_review: z.int(),
  estimated_seconds: z.int(),
});
export type WishBatch = z.infer<typeof WishBatch>;

/** What sites looked for and the library has not, however they said it. */
export const Wish = z.object({
  id: z.uuid(),
  /** Normalised; what a picture for it is to show. */
  query: z.string(),
  /** The language of the query as BCP 47, where somebody told it. */
  locale: z.string().nullable(),
  /** How else they said it, the most frequent first, 5 at most. */
  wordings: z.array(z.string()),
  /** How many sites wished for it. A key that tells no `site_id` is one site. */
  sites: z.int(),
  /** How often they did; a site counts once an hour. */
  asked: z.int(),
  first_asked_at: When,
  last_asked_at: When,
  /** Of `make_wish`, from low to high; null where none can be made now, and for what is granted or dismissed. */
  price: z.object({ images: z.int(), low_usd: Usd, high_usd: Usd }).nullable(),
  /** The last one that was made for it; null where none was. While it has work or pictures to review, no other is made. */
  batch: WishBatch.nullable(),
  granted_at: When.nullable(),
  /** The picture that answers; null where it is gone, or the wish not granted. */
  granted_by: z
    .object({
      id: z.uuid(),
      alt: z.string().nullable(),
      thumbhash: z.string().nullable(),
      /** The file in the bucket `studio`, and its pixels. */
      product_card: z.object({ path: z.string(), width: z.int(), height: z.int() }).nullable(),
    })
    .nullable(),
  dismissed_at: When.nullable(),
});
export type Wish = z.infer<typeof Wish>;

/**
 * The answer of `read_wishes(take)`, for admins: `take` of each at most. `make_wish(wish_id, count, max_usd)` answers a
 * `CreatedBatch`, the same one as long as that has work or pictures to review; `dismiss_wish(wish_id)` and
 * `reopen_wish(wish_id)` answer whether they changed anything.
 */
export const Wishes = z.object({
  /** The most wanted first. */
  open: z.array(Wish),
  /** The latest first. */
  granted: z.array(Wish),
  dismissed: z.array(Wish),
  open_total: z.int(),
});
export type Wishes = z.infer<typeof Wishes>;
