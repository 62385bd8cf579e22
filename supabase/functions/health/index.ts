import { health } from "../../../shared/health.ts";
import { checkHealth } from "../_core/health.ts";
import { noteProviders } from "../_platform/note-providers.ts";
import { providerStates as providers } from "../_platform/providers.ts";
import { endpoint, operations } from "../_platform/services.ts";

endpoint(health, {
  audience: "anyone",
  handle: async () => {
    await noteProviders();
    return checkHealth({ ...operations, providers });
  },
  statusOf: ({ status }) => (status === "ok" ? 200 : 503),
});
