import { useEditor } from "./editor-place.ts";
import { MakingFields } from "./making-fields.tsx";
import { OverlaysEditor } from "./overlays-editor.tsx";
import { StandFields } from "./stand-fields.tsx";

/** What most recipes leave as it is: loaded once somebody is there. */
export default function MoreFields({ previewId }: { readonly previewId: string | null }) {
  const { operation } = useEditor().draft;
  return (
    <>
      {operation === "scene" && <StandFields previewId={previewId} />}
      <OverlaysEditor />
      <MakingFields />
    </>
  );
}
