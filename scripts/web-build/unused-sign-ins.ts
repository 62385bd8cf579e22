/**
 * Stands for the ways to sign in that Supabase's client brings along and the web app does not offer: passkeys and wallets.
 * Every first load is 4 kB lighter without them.
 */
function unused(): never {
  throw new Error("The web app is built without this way to sign in.");
}

/** Supabase's client makes one at its start, whether or not anybody asks it for something. */
export class WebAuthnApi {}

export {
  unused as browserSupportsWebAuthn,
  unused as createCredential,
  unused as createSiweMessage,
  unused as deserializeCredentialCreationOptions,
  unused as deserializeCredentialRequestOptions,
  unused as fromHex,
  unused as getAddress,
  unused as getCredential,
  unused as serializeCredentialCreationResponse,
  unused as serializeCredentialRequestResponse,
  unused as toHex,
  unused as webAuthnAbortService,
};
