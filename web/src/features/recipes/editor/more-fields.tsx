import { MakingFields } from "./making-fields.tsx";
import { OverlaysEditor } from "./overlays-editor.tsx";

/** What most recipes leave as it is: loaded once somebody is there. */
export default function MoreFields() {
  return (
    <>
      <OverlaysEditor />
      <MakingFields />
    </>
  );
}
