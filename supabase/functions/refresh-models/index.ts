import { refreshModels as contract } from "../../../shared/refresh-models.ts";
import { createModelNotes } from "../_adapters/supabase/listed-models.ts";
import { refreshModels } from "../_core/providers/refresh-models.ts";
import { knownProviders } from "../_platform/known-providers.ts";
import { endpoint, rpc } from "../_platform/services.ts";

endpoint(contract, {
  audience: "clock",
  handle: (_input, call) =>
    refreshModels({
      providers: knownProviders,
      note: createModelNotes(rpc),
      warn: (provider, reason) => call.note({ [provider]: reason }),
    }),
});
