import { search as contract } from "../../../shared/search.ts";
import { searchUsed } from "../../../shared/search-used.ts";
import { noteUse } from "../_core/search/note-use.ts";
import { search, takeToken } from "../_core/search/search.ts";
import type { Call } from "../_http/endpoint.ts";
import { providers } from "../_platform/providers.ts";
import { endpoints, keyTokens, models, publicUrl, queryCalls, route, searches, uses } from "../_platform/services.ts";

const ports = {
  searches,
  models,
  queryCalls,
  providers,
  publicUrl,
  restsUntil: new Map<string, number>(),
  now: () => performance.now(),
};

// Every request of a key costs a token: those that are read take it where they are answered.
const onInvalidInput = (call: Call) => takeToken(keyTokens, call, call.setRate);

endpoints(
  route(contract, {
    audience: "key",
    byAddress: true,
    // A cursor is another each time, and good for a day.
    cache: { seconds: 60, staleSeconds: 600, volatile: ["query_time_ms", "next_cursor"], confirmedSeconds: 21_600 },
    onInvalidInput,
    handle: (input, call) => search(ports, call, input, call.setRate, call.note),
  }),
  route(searchUsed, {
    audience: "key",
    onInvalidInput,
    handle: (input, call) => {
      call.note({ image_id: input.image_id });
      return noteUse({ uses, publicUrl }, call, input, call.setRate);
    },
  }),
);
