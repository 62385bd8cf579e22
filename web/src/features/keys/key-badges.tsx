import { type KeyState, keyStateOf } from "../../../../shared/key-state.ts";
import { keysStrings as strings } from "../../strings/keys.ts";
import { Badge, type BadgeTone } from "../../ui/badge.tsx";
import { type ApiKey, endsSoon, isUnused } from "./api-key.ts";

const tones: Record<KeyState, BadgeTone> = { active: "good", expired: "warn", revoked: "quiet" };

/** What a key is now, and what somebody should look at. */
export function KeyBadges({ apiKey, now }: { readonly apiKey: ApiKey; readonly now: number }) {
  const state = keyStateOf(apiKey, now);
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={tones[state]}>{strings.state[state]}</Badge>
      {apiKey.is_test && <Badge tone="quiet">{strings.isTest}</Badge>}
      {endsSoon(apiKey, now) && <Badge tone="warn">{strings.endsSoon}</Badge>}
      {isUnused(apiKey, now) && <Badge tone="warn">{strings.unused}</Badge>}
    </span>
  );
}
