import { z } from "zod";
import { AppError } from "../../../shared/problems.ts";
import type { CallbackReader } from "../_core/ports/provider.ts";

const Ring = z.looseObject({ id: z.string().min(1) });

/** The bell of `sketch-later` says which picture is finished, and proves nothing: the job's own token has to. */
export const sketchCallbacks: CallbackReader = {
  proves: false,
  async read({ body }) {
    const ring = Ring.safeParse(parsed(body));
    if (!ring.success) throw new AppError("invalid_input");
    return { deliveryId: null, providerJobId: ring.data.id };
  },
};

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
