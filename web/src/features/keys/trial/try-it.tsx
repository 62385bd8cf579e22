import { Search } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { queryClient } from "../../../lib/query-client.ts";
import { newKeyStrings as strings } from "../../../strings/key-form.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { NewKey } from "../create/new-key.ts";
import { TrialOutcome } from "./trial-outcome.tsx";
import { type Trial, trySearch } from "./try-search.ts";

export interface TryItProps {
  readonly newKey: NewKey;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What is sent, which the call below sends too. */
  readonly input: object;
}

/** One search with the new key, from here. */
export function TryIt({ newKey, query, onQuery, input }: TryItProps) {
  const [isBusy, setBusy] = useState(false);
  const [trial, setTrial] = useState<Trial | null>(null);
  const isTaken = useRef(false);
  const isElsewhere = newKey.allowed_origins.length > 0 && !newKey.allowed_origins.includes(window.location.origin);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isTaken.current || query.trim() === "") return;
    isTaken.current = true;
    setBusy(true);
    setTrial(await trySearch(newKey, input));
    isTaken.current = false;
    setBusy(false);
    void queryClient.invalidateQueries({ queryKey: ["keys"] });
  }

  return (
    <div className="grid gap-3">
      <form onSubmit={(event) => void submit(event)} className="flex items-end gap-2">
        <TextField
          label={strings.query}
          value={query}
          maxLength={500}
          onChange={(event) => onQuery(event.target.value)}
          className="min-w-0 flex-1"
        />
        <Button type="submit" icon={<Search aria-hidden />} isBusy={isBusy} disabled={query.trim() === ""}>
          {strings.tryNow}
        </Button>
      </form>
      {isElsewhere && <p className="text-sm text-ink-soft">{strings.tryOrigins}</p>}
      <div role="status">
        {isBusy ? (
          <p className="text-sm text-ink-soft">{strings.trying}</p>
        ) : (
          trial && <TrialOutcome trial={trial} isRefusalRight={isElsewhere} />
        )}
      </div>
    </div>
  );
}
