import { providers } from "../../../shared/providers.ts";
import { checkProviders } from "../_core/providers/check-providers.ts";
import { knownProviders } from "../_platform/known-providers.ts";
import { note } from "../_platform/note-providers.ts";
import { endpoint } from "../_platform/services.ts";

endpoint(providers, {
  audience: "service",
  handle: async () => {
    const reports = await checkProviders(knownProviders);
    await note(reports);
    return { providers: reports };
  },
});
