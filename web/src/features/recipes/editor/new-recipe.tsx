import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { Editor } from "./editor.tsx";

/** A recipe that is not there yet. */
export default function NewRecipe() {
  return <Editor recipe={null} title={strings.newTitle} />;
}
