/** What a caller brought: a key, or a person's session; and where to tell them what they have left. */
export interface CallerCredentials {
  /** SHA-256 of a key in hexadecimal; empty where there is a session. */
  readonly keyHash: string;
  readonly origin: string | null;
  /** Where the call comes from; null where that is not known. */
  readonly address: string | null;
  readonly session: { readonly apiKey: string; readonly accessToken: string };
  setRate(rate: Allowance): void;
  setQuota(quota: Allowance): void;
}

/** How much there is, how much of it is left, and in how many seconds all of it is there again. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  readonly reset: number;
}

/** For whom something is done. */
export interface Caller {
  readonly ownerId: string;
  /** Null: a person at a screen. */
  readonly keyId: string | null;
  /** By a test key: nothing may cost money. */
  readonly isTest: boolean;
}

/** Who calls, and whether they may: it takes their token for an endpoint. Throws `AppError`. */
export interface Callers {
  identify(call: CallerCredentials, scope: string, endpoint: string): Promise<Caller>;
}
