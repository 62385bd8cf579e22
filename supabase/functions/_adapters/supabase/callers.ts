import { z } from "zod";
import { AppError } from "../../../../shared/problems.ts";
import type { CallerCredentials, Callers } from "../../_core/ports/callers.ts";
import type { PersonRpc } from "./person-rpc.ts";
import type { Rpc } from "./rpc.ts";
import { Rate } from "./searches.ts";

const Known = z.object({
  owner_id: z.uuid(),
  key_id: z.uuid().nullable(),
  is_test: z.boolean(),
  rate: Rate,
  quota: z.object({ limit: z.number(), remaining: z.number(), reset: z.number() }).nullable(),
});

const Answer = z.discriminatedUnion("status", [
  Known.extend({ status: z.literal("taken") }),
  Known.extend({ status: z.literal("rate_limited") }),
  Known.extend({ status: z.literal("quota_exhausted") }),
  z.object({ status: z.enum(["unauthenticated", "forbidden", "wrong_origin", "wrong_address"]) }),
]);
type Refused = Exclude<z.infer<typeof Answer>, { status: "taken" }>;

/** By their key where they brought one, else by their session: what is let in is decided by SQL. */
export function createCallers(rpc: Rpc, personRpc: PersonRpc): Callers {
  return {
    async identify(call, scope, endpoint, pictures = 0) {
      const asked = { scope, endpoint, pictures };
      const { keyHash: key_hash, origin, address } = call;
      const answer = Answer.parse(
        key_hash
          ? await rpc("take_call", { key_hash, origin, address, ...asked })
          : await personRpc(call.session, "take_call_token", asked),
      );
      if ("rate" in answer) {
        call.setRate(answer.rate);
        if (answer.quota) call.setQuota(answer.quota);
      }
      if (answer.status !== "taken") throw refusalOf(answer, call, scope, endpoint);
      return { ownerId: answer.owner_id, keyId: answer.key_id, isTest: answer.is_test };
    },
  };
}

function refusalOf(
  refused: Refused,
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
    case "quota_exhausted": {
      const { limit = 0, remaining = 0, reset } = refused.quota ?? {};
      const detail = `${remaining} of your ${limit} pictures of this month are left: these are more`;
      return new AppError("quota_exhausted", { detail, ...(reset !== undefined && { retryAfter: reset }) });
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
