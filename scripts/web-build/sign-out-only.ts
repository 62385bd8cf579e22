import { isAuthError } from "@supabase/auth-js/dist/module/lib/errors.js";
import { _request } from "@supabase/auth-js/dist/module/lib/fetch.js";

type Fetch = typeof globalThis.fetch;

interface Options {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly fetch: Fetch;
}

/**
 * Stands for the part of Supabase's client that manages people with the secret key, which no browser has. Of it the client
 * itself calls what ends sessions, and nothing else. Every first load is 1.3 kB lighter without the rest.
 */
export default class SignOutOnly {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async signOut(jwt: string, scope: "global" | "local" | "others" = "global") {
    const { url, headers, fetch } = this.#options;
    try {
      await _request(fetch, "POST", `${url}/logout?scope=${scope}`, { headers, jwt, noResolveJson: true });
      return { data: null, error: null };
    } catch (error) {
      if (isAuthError(error)) return { data: null, error };
      throw error;
    }
  }
}
