import { z } from "zod";
import { AppError } from "../../../../shared/problems.ts";
import type { CallbackReader } from "../../_core/ports/provider.ts";
import { jsonOrNull } from "../vendors/json-or-null.ts";

const Ring = z.looseObject({ id: z.string().min(1) });

/** The bell of `sketch-later` says which picture is finished, and proves nothing: the job's own token has to. */
export const sketchCallbacks: CallbackReader = {
  proves: false,
  async read({ body }) {
    const ring = Ring.safeParse(jsonOrNull(body));
    if (!ring.success) throw new AppError("invalid_input");
    return { deliveryId: null, providerJobId: ring.data.id };
  },
};
