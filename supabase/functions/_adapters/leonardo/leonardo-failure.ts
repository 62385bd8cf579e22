import type { AppError } from "../../../../shared/problems.ts";
import {
  jsonOf,
  keyRefused,
  retired,
  statusOf,
  type VendorAnswer,
  type VendorName,
  vendorFailure,
} from "../vendors/ask-vendor.ts";
import { Failure, Failures } from "./leonardo-wire.ts";

export const leonardo: VendorName = { name: "Leonardo", variable: "LEONARDO_API_KEY" };

/** What an answer with a status of 300 and more means. `model` is the one that was asked for, if any was. */
export function failureOf(answer: VendorAnswer, model: string | null): AppError {
  const body = jsonOf(answer);
  const failure = Failure.safeParse(body).data;
  const why = failure?.error ?? reasonIn200(body);
  const cause = statusOf(leonardo, answer.status, failure?.code);
  // A key that is not even a uuid breaks the gate before it, which then says 500.
  if (failure?.code === "access-denied" || /authori[sz]ation hook/i.test(why ?? "")) {
    return keyRefused(leonardo, cause);
  }
  if (model !== null && (answer.status === 404 || (answer.status === 400 && speaksOfModel(why ?? "")))) {
    return retired(leonardo, model, cause);
  }
  return vendorFailure(leonardo, answer, why);
}

/** Why the second interface does nothing, where it says so; null where the body is no failure. */
export function reasonIn200(body: unknown): string | null {
  const [first] = Failures.safeParse(body).data ?? [];
  return first ? (first.extensions.details?.message ?? first.message ?? "it did not say why") : null;
}

const speaksOfModel = (why: string) =>
  /\bmodel(id)?\b.*(not found|not exist|invalid|unknown|unsupported|no longer)|(invalid|unknown|unsupported) model/i.test(
    why,
  );
