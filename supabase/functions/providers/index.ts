import { providers } from "../../../shared/providers.ts";
import { checkProviders } from "../_core/check-providers.ts";
import { knownProviders } from "../_platform/known-providers.ts";
import { endpoint } from "../_platform/services.ts";

endpoint(providers, {
  audience: "service",
  handle: async () => ({ providers: await checkProviders(knownProviders) }),
});
