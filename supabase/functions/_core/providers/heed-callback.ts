import { AppError } from "../../../../shared/problems.ts";
import { sha256 } from "../picture/sha256.ts";
import type { Callbacks, Heard } from "../ports/callbacks.ts";
import type { Callback, CallbackReader, RawCallback } from "../ports/provider.ts";

interface Rung {
  readonly provider: string;
  /** What the address named, where it did. */
  readonly jobId: string | null;
  readonly token: string | null;
}

/**
 * Hears a provider's callback: checks that it is the provider's own and passes on that its work is to be looked at, by ids
 * alone. Whatever else it says is not believed, kept or told.
 *
 * Throws the same `not_found` for a provider that does not ring, a wrong token and a forged callback, and `invalid_input`
 * for one that is the provider's own and says nothing.
 */
export async function heedCallback(
  callbacks: Callbacks,
  { provider, jobId, token }: Rung,
  raw: RawCallback,
): Promise<Heard> {
  const reader = callbacks.readerOf(provider);
  if (!reader) throw nobody();
  const brought = token !== null || jobId !== null;
  if (brought && !(await callbacks.isToken(token ?? "", provider, jobId ?? ""))) throw nobody();
  if (!brought && !reader.proves) throw nobody();

  const { deliveryId, providerJobId } = await readWith(reader, raw);
  if (!brought && providerJobId === null) throw nonsense();
  const heard = await callbacks.receive({
    provider,
    // Where a provider does not number its deliveries, the same words are the same delivery.
    deliveryId: deliveryId ?? (await hashOf(raw.body)),
    providerJobId,
    tokenHash: brought ? await hashOf(token ?? "") : null,
  });
  if (heard === "unknown") throw nobody();
  return heard;
}

/** What goes wrong here may have the body in its words: none of it is passed on. */
async function readWith(reader: CallbackReader, raw: RawCallback): Promise<Callback> {
  let callback: Callback;
  try {
    callback = await reader.read(raw);
  } catch (error) {
    throw error instanceof AppError && error.code === "invalid_input" ? nonsense() : nobody();
  }
  for (const id of [callback.deliveryId, callback.providerJobId]) {
    if (id !== null && !/^[\x21-\x7e]{1,200}$/.test(id)) throw nonsense();
  }
  return callback;
}

const hashOf = (text: string) => sha256(new TextEncoder().encode(text));

const nobody = () => new AppError("not_found", { detail: "No provider rings here" });

const nonsense = () => new AppError("invalid_input", { detail: "The callback does not say what it is about" });
