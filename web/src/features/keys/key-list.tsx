import { useQuery } from "@tanstack/react-query";
import { keyStateOf } from "../../../../shared/key-state.ts";
import { keysStrings as strings } from "../../strings/keys.ts";
import { Button } from "../../ui/button.tsx";
import { NoticeLine } from "../../ui/notice-line.tsx";
import { type ApiKey, isUnused } from "./api-key.ts";
import { KeyRow } from "./key-row.tsx";
import { KeysToolbar } from "./keys-toolbar.tsx";
import { NothingHere } from "./nothing-here.tsx";
import { keyUseOptions } from "./read-key-use.ts";
import { type KeysView, keysOf } from "./view/keys-view.ts";
import type { ChangeView } from "./view/use-keys-view.ts";

export interface KeyListProps {
  readonly keys: readonly ApiKey[];
  readonly view: KeysView;
  readonly onChange: ChangeView;
}

const noUse = new Map();

/** The keys of the view, what is folded away, and what somebody should look at. */
export function KeyList({ keys, view, onChange }: KeyListProps) {
  const use = useQuery(keyUseOptions);
  const now = Date.now();
  const shown = keysOf(keys, view, use.data ?? noUse, now);
  const unused = keys.filter((key) => isUnused(key, now)).length;
  const revoked = keys.filter((key) => keyStateOf(key, now) === "revoked").length;
  if (keys.length === 0) return <NothingHere isEmpty onChange={onChange} />;
  return (
    <>
      <KeysToolbar view={view} onChange={onChange} />
      {unused > 0 && view.filter !== "unused" && (
        <NoticeLine text={strings.unusedNotice(unused)}>
          <Button size="small" onClick={() => onChange({ filter: "unused" }, { isStep: true })}>
            {strings.showUnused}
          </Button>
        </NoticeLine>
      )}
      {!use.data && use.error && <NoticeLine text={strings.useFailed} />}
      {shown.length === 0 ? (
        <NothingHere isEmpty={false} onChange={onChange} />
      ) : (
        <ul aria-label={strings.list} className="grid gap-3">
          {shown.map((key) => (
            <KeyRow
              key={key.id}
              apiKey={key}
              use={use.data?.get(key.id)}
              now={now}
              isOpen={view.details === key.id}
              onChange={onChange}
            />
          ))}
        </ul>
      )}
      {view.filter === "current" && revoked > 0 && (
        <Button
          size="small"
          look="quiet"
          className="mt-3 -ml-2.5"
          onClick={() => onChange({ filter: "all" }, { isStep: true })}
        >
          {strings.showRevoked(revoked)}
        </Button>
      )}
    </>
  );
}
