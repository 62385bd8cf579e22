import { AppError } from "../../../../shared/problems.ts";
import { jsonOf, type VendorAnswer, type VendorName, vendorFailure } from "../vendors/ask-vendor.ts";
import { ModalFailure } from "./modal-wire.ts";

export const modal: VendorName = { name: "Modal", variable: "MODAL_KEY and MODAL_SECRET" };

/** What an answer with a status of 300 and more means. 303 means that a worker held a request for 150 s: a bug there. */
export function failureOf(answer: VendorAnswer): AppError {
  if (answer.status === 404 && isFromProxy(answer)) {
    return new AppError("provider_not_configured", { detail: "Modal has no worker there: check MODAL_URL" });
  }
  const detail = ModalFailure.safeParse(jsonOf(answer)).data?.detail;
  const why = typeof detail === "object" ? detail.map(({ loc, msg }) => `${loc.join(".")}: ${msg}`).join(", ") : detail;
  return vendorFailure(modal, answer, why ?? null);
}

/** Modal's own proxy speaks plain text, before any worker has started. */
export function isFromProxy({ body }: VendorAnswer): boolean {
  return new TextDecoder().decode(body.subarray(0, 32)).startsWith("modal-http:");
}
