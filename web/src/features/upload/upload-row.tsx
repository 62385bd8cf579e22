import { paths } from "../../lib/paths.ts";
import { formatBytes } from "../../strings/format.ts";
import { uploadStrings } from "../../strings/uploads.ts";
import { Badge, type BadgeTone } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import type { Upload, UploadState } from "./upload-queue.ts";
import { uploads } from "./uploads.ts";

const tones: Record<UploadState, BadgeTone> = {
  waiting: "quiet",
  working: "accent",
  done: "good",
  refused: "bad",
  duplicate: "warn",
  failed: "bad",
};

/** One file, what became of it, why, and what can be done about it. */
export const UploadRow = ({ upload: { id, name, file, state, note, existingId } }: { readonly upload: Upload }) => (
  <li className="grid grid-cols-[1fr_auto] items-start gap-x-3 border-b border-line px-4 py-2 text-sm last:border-b-0">
    <div className="min-w-0">
      <p className="truncate font-medium" title={name}>
        {name}
      </p>
      <p className="text-ink-soft">{note || formatBytes(file.size)}</p>
      <div className="flex flex-wrap items-center gap-3">
        {state === "failed" && <Again id={id} label={uploadStrings.retry} name={name} />}
        {state === "duplicate" && <Again id={id} label={uploadStrings.uploadAnyway} name={name} />}
        {existingId && <TextLink to={`${paths.library}?image=${existingId}`}>{uploadStrings.seeExisting}</TextLink>}
        {state === "done" && <TextLink to={`${paths.library}?image=${id}`}>{uploadStrings.see}</TextLink>}
      </div>
    </div>
    <Badge tone={tones[state]}>{uploadStrings.state[state]}</Badge>
  </li>
);

const Again = ({ id, label, name }: { readonly id: string; readonly label: string; readonly name: string }) => (
  <Button size="small" aria-label={`${label}: ${name}`} onClick={() => uploads.retry(id)}>
    {label}
  </Button>
);
