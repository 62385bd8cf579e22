import type { CallerCredentials } from "../ports/callers.ts";

/** A call with a key, of whose rate and quota nobody is told. */
export const keyCall: CallerCredentials = {
  keyHash: "ab",
  origin: null,
  address: null,
  session: { apiKey: "", accessToken: "" },
  setRate: () => {},
  setQuota: () => {},
};
