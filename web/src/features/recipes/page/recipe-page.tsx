import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { recipePath } from "../../../lib/paths.ts";
import { recipesStrings } from "../../../strings/recipes.ts";
import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { NoticeLine } from "../../../ui/notice-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { PreviewPicture } from "../../recipe-previews/preview-picture.tsx";
import { PreviewsFailed } from "../../recipe-previews/previews-failed.tsx";
import { usePreviews } from "../../recipe-previews/use-previews.ts";
import { usePerson } from "../../session/session.ts";
import { ExportButtons } from "../export-buttons.tsx";
import { NoRecipe } from "../no-recipe.tsx";
import { PartWaits } from "../part-waits.tsx";
import { readPlaces } from "../prompt-marks.ts";
import { PromptText } from "../prompt-text.tsx";
import { recipeOptions } from "../read-recipes.ts";
import { canChange } from "../recipe.ts";
import { RecipeBadges } from "../recipe-badges.tsx";
import { Versions } from "../versions/versions.tsx";
import { FieldsTable } from "./fields-table.tsx";
import { OverlayList } from "./overlay-list.tsx";
import { RecentPictures } from "./recent-pictures.tsx";
import { RecipeActions } from "./recipe-actions.tsx";
import { RecipeFacts } from "./recipe-facts.tsx";
import { Section } from "./section.tsx";
import { whyNotUsed } from "./why-not-used.ts";

const StandPreview = lazyPart(() => import("../stand/stand-preview.tsx"));

/** One recipe: what it makes, how, what came of it, and what is done with it. */
export default function RecipePage({ slug }: { readonly slug: string }) {
  const person = usePerson();
  const { data: recipe, error, refetch } = useQuery(recipeOptions(slug));
  const { previewOf, failure } = usePreviews(slug);
  if (recipe === null) return <NoRecipe />;
  if (!recipe) {
    if (!error) return <PartWaits />;
    return (
      <Page title={recipesStrings.title}>
        <FailureMessage error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  const mayChange = canChange(recipe, person);
  const names = readPlaces(recipe);
  const line = whyNotUsed(recipe);
  return (
    <Page title={recipe.name} actions={<RecipeActions recipe={recipe} />}>
      <div className="-mt-3 mb-5 flex flex-wrap items-center gap-3 text-sm">
        <TextLink to={recipePath()}>{recipesStrings.all}</TextLink>
        <RecipeBadges recipe={recipe} />
      </div>
      {line && <NoticeLine text={line} />}
      {recipe.operation === "scene" && !line && (
        <p className="mb-4 max-w-prose text-sm text-ink-soft">{strings.sceneLine}</p>
      )}
      {recipe.description && <p className="mb-6 max-w-prose text-ink-soft wrap-anywhere">{recipe.description}</p>}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          <Section title={strings.prompt}>
            <PromptText text={recipe.prompt} names={names} />
          </Section>
          {recipe.negative_prompt && (
            <Section title={strings.negativePrompt}>
              <p className="text-sm whitespace-pre-wrap wrap-anywhere">{recipe.negative_prompt}</p>
            </Section>
          )}
          <Section title={strings.fields}>
            <FieldsTable fields={recipe.fields} />
          </Section>
          {recipe.overlays.length > 0 && (
            <Section title={strings.overlays}>
              <OverlayList overlays={recipe.overlays} names={names} />
            </Section>
          )}
        </div>
        <aside className="grid content-start gap-6 max-lg:-order-1">
          <div>
            <PreviewsFailed failure={failure} />
            {recipe.stand ? (
              <Suspense fallback={<Skeleton className="aspect-square" />}>
                <StandPreview recipe={recipe} stand={recipe.stand} />
              </Suspense>
            ) : (
              <PreviewPicture
                recipe={recipe}
                preview={previewOf(recipe.id)}
                className="aspect-[4/3] rounded-card"
                isUrgent
              />
            )}
          </div>
          <RecipeFacts recipe={recipe} />
          <div className="flex flex-wrap gap-2">
            <ExportButtons recipes={[recipe]} name={recipe.slug} size="small" />
          </div>
        </aside>
      </div>
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-8">
        <Section title={strings.pictures}>
          <RecentPictures recipe={recipe} mayChange={mayChange} />
        </Section>
        <Section title={strings.versions} help={strings.versionsHelp}>
          <Versions recipe={recipe} mayChange={mayChange && recipe.archived_at === null} />
        </Section>
      </div>
    </Page>
  );
}
