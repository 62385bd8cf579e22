import { recipePath } from "../../lib/paths.ts";
import { recipesStrings } from "../../strings/recipes.ts";
import { recipePageStrings as strings } from "../../strings/recipes-page.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { StateMessage } from "../../ui/state-message.tsx";

/** For an address that no recipe has. */
export const NoRecipe = () => (
  <Page title={strings.gone}>
    <StateMessage
      title={strings.gone}
      help={strings.goneHelp}
      action={<LinkButton to={recipePath()}>{recipesStrings.all}</LinkButton>}
    />
  </Page>
);
