import { z } from "zod";
import { AppError } from "../../../../shared/problems.ts";
import type { Caller, CallerCredentials } from "../../_core/ports/callers.ts";
import { Quota } from "./quota.ts";
import { Rate } from "./searches.ts";

const known = { owner_id: z.uuid(), key_id: z.uuid().nullable(), is_test: z.boolean(), rate: Rate, quota: Quota };

/** What `take_call` says of whoever calls. */
export const Admission = z.discriminatedUnion("status", [
  z.object({ status: z.literal("taken"), ...known }),
  z.object({ status: z.literal("rate_limited"), ...known }),
  z.object({ status: z.enum(["unauthenticated", "forbidden", "wrong_origin", "wrong_address"]) }),
]);
type Admission = z.infer<typeof Admission>;

/** For whom it was that SQL let somebody in, who is told what they have left. Throws `AppError` where it did not. */
export function admitted(call: CallerCredentials, admission: Admission, scope: string, endpoint: string): Caller {
  if ("rate" in admission) {
    call.setRate(admission.rate);
    if (admission.quota) call.setQuota(admission.quota);
  }
  if (admission.status !== "taken") throw refusalOf(admission, call, scope, endpoint);
  return { ownerId: admission.owner_id, keyId: admission.key_id, isTest: admission.is_test };
}

function refusalOf(
  refused: Exclude<Admission, { status: "taken" }>,
  { origin, address }: CallerCredentials,
  scope: string,
  endpoint: string,
): AppError {
  switch (refused.status) {
    case "rate_limited": {
      const { limit, retryAfter } = refused.rate;
      const detail = `All your keys together may ask ${endpoint} ${limit} times a minute: try again in ${retryAfter} s`;
      return new AppError("rate_limited", { detail, retryAfter });
    }
    case "unauthenticated":
      return new AppError("unauthenticated", { detail: "Send an active API key of a member in the header x-api-key" });
    case "forbidden":
      return new AppError("forbidden", { detail: `This key has not the scope ${scope}` });
    case "wrong_origin":
      return new AppError("forbidden", {
        detail: origin
          ? `This key does not work on pages of ${origin.slice(0, 200)}: add this origin to the key's allowed origins`
          : "This key works on web pages of its allowed origins only: from elsewhere, use a key without allowed origins",
      });
    case "wrong_address":
      return new AppError("forbidden", {
        detail: address
          ? `This key does not work from ${address.slice(0, 100)}: add this address to the key's allowed addresses`
          : "This key works from its allowed addresses only, and where this call comes from is not known",
      });
  }
}
