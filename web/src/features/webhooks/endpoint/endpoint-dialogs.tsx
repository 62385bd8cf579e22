import { Suspense, useState } from "react";
import type { Endpoint } from "../../../../../shared/endpoints.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { useAddress } from "../use-address.ts";

const EndpointDialog = lazyPart(() => import("../form/endpoint-dialog.tsx"));
const RotateDialog = lazyPart(() => import("../secret/rotate-dialog.tsx"));
const SecretDialog = lazyPart(() => import("../secret/secret-dialog.tsx"));
const ReplayDialog = lazyPart(() => import("../log/replay-dialog.tsx"));
const RemoveDialog = lazyPart(() => import("./remove-dialog.tsx"));

/** The dialog that the address names. A new secret is here and nowhere else, until it is stored. */
export function EndpointDialogs({ endpoint }: { readonly endpoint: Endpoint }) {
  const { params, go } = useAddress();
  const [secret, setSecret] = useState<string | null>(null);
  const open = params.get("open");
  const onClose = () => go({ open: null });
  function rotated(secret: string) {
    setSecret(secret);
    onClose();
  }
  return (
    <Suspense>
      {open === "edit" && <EndpointDialog endpoint={endpoint} onClose={onClose} />}
      {open === "rotate" && <RotateDialog endpoint={endpoint} onMade={rotated} onClose={onClose} />}
      {open === "replay" && <ReplayDialog endpoint={endpoint} onClose={onClose} />}
      {open === "delete" && <RemoveDialog endpoint={endpoint} onClose={onClose} />}
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </Suspense>
  );
}
