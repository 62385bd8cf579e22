import { Archive, ArchiveRestore, Copy } from "lucide-react";
import { useNavigate } from "react-router-dom";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { patternPath } from "../../../lib/paths.ts";
import { useAct } from "../../../lib/use-act.ts";
import { patternStrings as strings } from "../../../strings/patterns.ts";
import { Button } from "../../../ui/button.tsx";
import { patternVerbs } from "../pattern-verbs.ts";

/** What is done to a whole pattern. */
export function PatternActions({ pattern }: { readonly pattern: PatternDetail }) {
  const navigate = useNavigate();
  const { busy, act } = useAct<"duplicate" | "archive" | "restore">();
  const { id, name } = pattern;

  const duplicate = async () => {
    const copy = await patternVerbs.duplicate(id);
    void navigate(patternPath(copy.slug));
    void notify.done(strings.duplicated(copy.name));
  };
  const restore = async () => {
    await patternVerbs.restore(id);
    void notify.done(strings.restored(name), { id: `pattern-${id}` });
  };
  const archive = async () => {
    await patternVerbs.archive(id);
    const undo = () => void restore().catch((error: unknown) => notify.failed(failureOf(error).message));
    void notify.done(strings.archivedNotice(name), {
      id: `pattern-${id}`,
      action: { label: strings.undo, onClick: undo },
    });
  };

  return (
    <>
      <Button
        icon={<Copy aria-hidden />}
        isBusy={busy === "duplicate"}
        onClick={() => void act("duplicate", duplicate)}
      >
        {strings.duplicate}
      </Button>
      {pattern.can_edit && pattern.archived_at && (
        <Button
          icon={<ArchiveRestore aria-hidden />}
          isBusy={busy === "restore"}
          onClick={() => void act("restore", restore)}
        >
          {strings.restore}
        </Button>
      )}
      {pattern.can_edit && !pattern.archived_at && !pattern.is_library && (
        <Button icon={<Archive aria-hidden />} isBusy={busy === "archive"} onClick={() => void act("archive", archive)}>
          {strings.archive}
        </Button>
      )}
    </>
  );
}
