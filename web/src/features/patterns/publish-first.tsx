import type { PatternDetail } from "../../../../shared/patterns.ts";
import { notify } from "../../lib/notify.ts";
import { patternPath } from "../../lib/paths.ts";
import { useAct } from "../../lib/use-act.ts";
import { patternStrings as strings } from "../../strings/patterns.ts";
import { Button } from "../../ui/button.tsx";
import { NoticeLine } from "../../ui/notice-line.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { isUnsaved } from "./editor/unsaved-patterns.ts";
import { patternVerbs } from "./pattern-verbs.ts";

export interface PublishFirstProps {
  readonly pattern: PatternDetail;
  /** Why a version must be live here, in a sentence. */
  readonly reason: string;
}

/** What a pattern that is not live cannot do yet, and the draft to publish; one that is being changed is published where it is. */
export default function PublishFirst({ pattern, reason }: PublishFirstProps) {
  const { busy, act } = useAct<"publish">();
  const { id, slug, draft } = pattern;
  const publish = async () => {
    const { live } = await patternVerbs.publish(id);
    void notify.done(strings.published(live ?? 0), { id: "pattern-saved" });
  };
  return (
    <NoticeLine text={reason}>
      {pattern.can_edit && draft !== null && isUnsaved(id) && (
        <TextLink to={patternPath(slug)}>{strings.toChanges}</TextLink>
      )}
      {pattern.can_edit && draft !== null && !isUnsaved(id) && (
        <Button size="small" isBusy={busy === "publish"} onClick={() => void act("publish", publish)}>
          {strings.publishDraft(draft)}
        </Button>
      )}
    </NoticeLine>
  );
}
