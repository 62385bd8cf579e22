import { useRef, useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { keyFormStrings as strings } from "../../../strings/key-form.ts";
import type { KeyRequest } from "../form/key-form.ts";
import { createKey } from "./create-key.ts";
import type { NewKey } from "./new-key.ts";

/** A request whose answer never came, and the keys that there were before it. */
export interface LostKey {
  readonly name: string;
  readonly known: ReadonlySet<string>;
  /** When it was lost, in milliseconds since 1970. */
  readonly at: number;
}

interface Creation {
  readonly isBusy: boolean;
  /** Why nothing was made. */
  readonly refusal: string | undefined;
  readonly lost: LostKey | null;
  create(request: KeyRequest): Promise<void>;
  /** It is known what became of the lost one. */
  forget(): void;
}

/** Makes one key at a time. Of a lost answer it is not known what it was: nothing is sent again by itself. */
export function useCreation(known: ReadonlySet<string>, onMade: (key: NewKey) => void): Creation {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [lost, setLost] = useState<LostKey | null>(null);
  // Two presses in one moment both see the state of before.
  const isTaken = useRef(false);

  async function attempt(request: KeyRequest, isSecondTry: boolean): Promise<void> {
    try {
      const made = await createKey(request);
      onMade(made);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === "offline" || failure.kind === "broken")
        return setLost({ name: request.name, known, at: Date.now() });
      if (failure.kind === "signed_out" && !isSecondTry) {
        const { data } = await supabase.auth.refreshSession();
        if (data.session) return await attempt(request, true);
      }
      setRefusal(failure.message);
    }
  }

  return {
    isBusy,
    refusal,
    lost,
    forget: () => setLost(null),
    async create(request) {
      if (isTaken.current) return;
      setRefusal(navigator.onLine ? undefined : strings.offline);
      if (!navigator.onLine) return;
      isTaken.current = true;
      setBusy(true);
      await attempt(request, false);
      isTaken.current = false;
      setBusy(false);
      void queryClient.invalidateQueries({ queryKey: ["keys"] });
    },
  };
}
