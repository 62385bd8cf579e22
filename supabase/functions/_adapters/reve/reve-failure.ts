import type { AppError } from "../../../../shared/problems.ts";
import type { ImageRequest } from "../../_core/ports/provider.ts";
import { jsonOf, retired, statusOf, type VendorAnswer, type VendorName, vendorFailure } from "../vendors/ask-vendor.ts";
import { ReveFailure } from "./reve-wire.ts";

export const reve: VendorName = { name: "Reve", variable: "REVE_API_KEY" };

/** What an answer with a status of 300 and more means. Where a picture was asked for, its code stands in a header. */
export function failureOf(answer: VendorAnswer, request: ImageRequest | null): AppError {
  const told = ReveFailure.safeParse(jsonOf(answer)).data;
  const code = told?.error_code ?? answer.headers.get("x-reve-error-code");
  if (answer.status === 404 && request) return retired(reve, request.model, statusOf(reve, 404, code));
  return vendorFailure(reve, answer, told?.message ?? code);
}
