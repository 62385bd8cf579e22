import { useQuery } from "@tanstack/react-query";
import { recipePath } from "../../../lib/paths.ts";
import { recipesStrings } from "../../../strings/recipes.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { usePerson } from "../../session/session.ts";
import { NoRecipe } from "../no-recipe.tsx";
import { PartWaits } from "../part-waits.tsx";
import { recipeOptions } from "../read-recipes.ts";
import { canChange } from "../recipe.ts";
import { Editor } from "./editor.tsx";

/** A recipe that is being changed, by who may. */
export default function EditRecipe({ slug }: { readonly slug: string }) {
  const person = usePerson();
  const { data: recipe, error, refetch } = useQuery(recipeOptions(slug));
  if (recipe === null) return <NoRecipe />;
  if (!recipe) {
    if (!error) return <PartWaits />;
    return (
      <Page title={recipesStrings.title}>
        <FailureMessage error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  const isArchived = recipe.archived_at !== null;
  if (isArchived || !canChange(recipe, person)) {
    return (
      <Page title={recipe.name}>
        <StateMessage
          title={isArchived ? strings.isArchived : strings.notYours}
          help={isArchived ? strings.isArchivedHelp : strings.notYoursHelp}
          action={<LinkButton to={recipePath(slug)}>{strings.toRecipe}</LinkButton>}
        />
      </Page>
    );
  }
  return <Editor key={recipe.id} recipe={recipe} title={strings.editTitle(recipe.name)} />;
}
