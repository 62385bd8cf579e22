import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { Group } from "./group.tsx";

/** What stands for the rest of the form until it is loaded: its headings, and frames where its controls will be. */
export const MoreFieldsWait = () => (
  <>
    <Group title={strings.overlays} help={strings.overlaysHelp}>
      <Frame className="h-9 w-28" />
    </Group>
    <Group title={strings.making}>
      <Frame className="h-10" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Frame className="h-10" />
        <Frame className="h-10" />
      </div>
    </Group>
  </>
);

const Frame = ({ className }: { readonly className: string }) => (
  <div aria-hidden className={`rounded-control border border-line ${className}`} />
);
