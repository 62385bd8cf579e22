import { search as contract } from "../../../shared/search.ts";
import { search, takeToken } from "../_core/search.ts";
import { providers } from "../_platform/providers.ts";
import { endpoint, keyTokens, models, publicUrl, queryCalls, searches } from "../_platform/services.ts";

const ports = { searches, models, queryCalls, providers, publicUrl, now: () => performance.now() };

endpoint(contract, {
  audience: "key",
  byAddress: true,
  // A cursor is another each time, and good for a day.
  cache: { seconds: 60, staleSeconds: 600, volatile: ["query_time_ms", "next_cursor"], confirmedSeconds: 21_600 },
  onInvalidInput: (call) => takeToken(keyTokens, call, call.setRate),
  handle: (input, call) => search(ports, call, input, call.setRate, call.note),
});
