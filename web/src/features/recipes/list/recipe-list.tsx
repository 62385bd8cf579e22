import { useQuery } from "@tanstack/react-query";
import { FileUp, Plus } from "lucide-react";
import { Suspense, useMemo } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { recipePath } from "../../../lib/paths.ts";
import { useAddress } from "../../../lib/use-address.ts";
import { recipesStrings as strings } from "../../../strings/recipes.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Page } from "../../../ui/page.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { PreviewsFailed } from "../../recipe-previews/previews-failed.tsx";
import { usePreviews } from "../../recipe-previews/use-previews.ts";
import { usePerson } from "../../session/session.ts";
import { ExportButtons } from "../export-buttons.tsx";
import { listOptions } from "../read-recipes.ts";
import { useWins } from "../use-wins.ts";
import { Filters } from "./filters.tsx";
import { NothingShown } from "./nothing-shown.tsx";
import { RecipeCard } from "./recipe-card.tsx";
import { categoriesOf, readView, shownRecipes } from "./view.ts";

const ImportDialog = lazyPart(() => import("../import/import-dialog.tsx"));

/** So many are drawn at first, and with each press. */
const step = 100;

/** All recipes that the person may read. The address tells which are shown. */
export default function RecipeList() {
  const { search: params, change } = useAddress();
  const { data: recipes, error, refetch } = useQuery(listOptions);
  const { previewOf, failure } = usePreviews();
  const wins = useWins();
  const { id } = usePerson();
  const view = useMemo(() => readView(params), [params]);
  const shown = useMemo(() => shownRecipes(recipes ?? [], view, id), [recipes, view, id]);
  const drawn = Math.max(step, Number(params.get("shown")) || 0);
  const set = (name: string, value: string) =>
    change((now) => {
      if (value === "") now.delete(name);
      else now.set(name, value);
      if (name !== "shown" && name !== "import") now.delete("shown");
    });
  const clear = () =>
    change((now) => {
      for (const name of ["show", "kind", "category", "q"]) now.delete(name);
    });
  return (
    <Page
      title={strings.title}
      actions={
        <>
          <Button icon={<FileUp aria-hidden />} onClick={() => set("import", "open")}>
            {strings.importThem}
          </Button>
          {shown.length > 0 && <ExportButtons recipes={shown} name="recipes" />}
          <LinkButton look="primary" icon={<Plus aria-hidden />} to={recipePath("new")}>
            {strings.create}
          </LinkButton>
        </>
      }
    >
      <p className="-mt-3 mb-6 max-w-prose text-ink-soft">{strings.intro}</p>
      <Filters view={view} categories={categoriesOf(recipes ?? [])} onChange={set} />
      {recipes ? (
        <>
          <p role="status" className="mb-3 text-sm text-ink-soft">
            {strings.count(shown.length)}
          </p>
          {shown.length === 0 && <NothingShown view={view} isEmpty={recipes.length === 0} onClear={clear} />}
          <PreviewsFailed failure={failure} />
          <ul
            aria-label={strings.title}
            className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] sm:grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-4"
          >
            {shown.slice(0, drawn).map((recipe) => (
              <RecipeCard
                key={recipe.id}
                recipe={recipe}
                preview={previewOf(recipe.id)}
                wins={wins?.get(recipe.slug)?.wins}
              />
            ))}
          </ul>
          {shown.length > drawn && (
            <div className="mt-6 grid justify-center">
              <Button onClick={() => set("shown", String(drawn + step))}>
                {strings.more(Math.min(step, shown.length - drawn))}
              </Button>
            </div>
          )}
        </>
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <CardsSkeleton />
      )}
      {view.isImporting && (
        <Suspense>
          <ImportDialog onClose={() => set("import", "")} />
        </Suspense>
      )}
    </Page>
  );
}

const CardsSkeleton = () => (
  <>
    <LoadingLine />
    <div className="mt-8 grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] sm:grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-4">
      {Array.from({ length: 8 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <Skeleton key={at} className="h-72" />
      ))}
    </div>
  </>
);
