import { useRef, useState } from "react";
import { ask } from "../../lib/ask.ts";
import { failureOf } from "../../lib/failure.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";
import { keyFormStrings as strings } from "../../strings/key-form.ts";
import type { ApiKey } from "./api-key.ts";
import { keysOptions } from "./read-keys.ts";

interface Revocation {
  readonly isBusy: boolean;
  /** Why it is not known to be revoked. */
  readonly refusal: string | undefined;
  revoke(key: ApiKey): Promise<void>;
}

/** Ends a key, once. */
export function useRevocation(onRevoked: (key: ApiKey) => void): Revocation {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const isTaken = useRef(false);
  return {
    isBusy,
    refusal,
    async revoke(key) {
      if (isTaken.current) return;
      setRefusal(navigator.onLine ? undefined : strings.revokeOffline);
      if (!navigator.onLine) return;
      isTaken.current = true;
      setBusy(true);
      const message = await attempt(key);
      isTaken.current = false;
      setBusy(false);
      setRefusal(message);
      if (message === undefined) onRevoked(key);
    },
  };
}

/** Why it is not known to be revoked; undefined if it is. */
async function attempt({ id }: ApiKey): Promise<string | undefined> {
  const failed = await ask(supabase.rpc("revoke_api_key", { key: id })).then(
    () => null,
    (error) => failureOf(error),
  );
  await queryClient.invalidateQueries({ queryKey: keysOptions.queryKey });
  if (failed === null) return undefined;
  // Somebody else was first, or an earlier try whose answer was lost did it.
  const keys = queryClient.getQueryData(keysOptions.queryKey) ?? [];
  if (keys.some((key) => key.id === id && key.revoked_at !== null)) return undefined;
  return failed.kind === "offline" || failed.kind === "broken" ? strings.revokeLost : failed.message;
}
