import { z } from "zod";

/**
 * What Reve answers: pictures come as bytes, and what is to be said of them stands in headers, as text; a failure may
 * come as a small grey picture with its code in a header. Only what we read.
 */

export const ReveHeaders = z.object({
  "x-reve-request-id": z.string().min(1).max(200).optional().catch(undefined),
  "x-reve-version": z.string().optional(),
  "x-reve-content-violation": z.string().optional(),
  "x-reve-credits-used": z.coerce.number().min(0).max(1e6).optional().catch(undefined),
  "x-reve-error-code": z.string().optional(),
});

export const ReveFailure = z.object({ error_code: z.string().optional(), message: z.string().optional() });
