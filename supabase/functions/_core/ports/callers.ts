/** What a caller brought: a key, or a person's session. */
export interface CallerCredentials {
  readonly keyHash: string;
  readonly origin: string | null;
  readonly session: { readonly apiKey: string; readonly accessToken: string };
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
