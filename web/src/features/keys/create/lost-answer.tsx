import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { keyStateOf } from "../../../../../shared/key-state.ts";
import { keyFormStrings as strings } from "../../../strings/key-form.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import type { ApiKey } from "../api-key.ts";
import { keysOptions } from "../read-keys.ts";
import { useRevocation } from "../use-revocation.ts";
import type { ChangeView } from "../view/use-keys-view.ts";
import type { LostKey } from "./use-creation.ts";

export interface LostAnswerProps {
  readonly lost: LostKey;
  readonly keys: readonly ApiKey[];
  readonly onChange: ChangeView;
  readonly onForget: () => void;
}

/** A key may have been made that nobody has seen: says so, looks for it by its name, and revokes it. */
export function LostAnswer({ lost, keys, onChange, onForget }: LostAnswerProps) {
  const { isFetching, dataUpdatedAt, refetch } = useQuery(keysOptions);
  const [wasRevoked, setRevoked] = useState(false);
  const { isBusy, refusal, revoke } = useRevocation(() => setRevoked(true));
  const found = keys.find(
    (key) => key.name === lost.name && !lost.known.has(key.id) && keyStateOf(key, 0) !== "revoked",
  );
  const told = found
    ? strings.lostFound(found.prefix)
    : wasRevoked
      ? strings.lostRevoked
      : // A list of before it was lost tells nothing.
        dataUpdatedAt > lost.at && !isFetching
        ? strings.lostNotFound
        : strings.lostLooking;
  return (
    <div className="grid gap-4">
      <div role="alert" className="rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">
        <p className="font-medium">{strings.lostTitle}</p>
        <p>{strings.lost(lost.name)}</p>
      </div>
      <p role="status" className="text-sm">
        {told}
      </p>
      <FormError>{refusal}</FormError>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => onChange({ dialog: null, key: null, text: lost.name, filter: "all" })}>
          {strings.lostSee}
        </Button>
        {found ? (
          <Button look="danger" isBusy={isBusy} onClick={() => void revoke(found)}>
            {strings.lostRevoke}
          </Button>
        ) : (
          <>
            {!wasRevoked && (
              <Button isBusy={isFetching} onClick={() => void refetch()}>
                {strings.lookAgain}
              </Button>
            )}
            <Button look="primary" onClick={onForget}>
              {strings.backToForm}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
