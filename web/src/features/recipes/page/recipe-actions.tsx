import {
  Archive,
  ArchiveRestore,
  Blocks,
  Copy,
  Pencil,
  Rows3,
  Share2,
  Trash2,
  Users,
  WandSparkles,
} from "lucide-react";
import { Suspense, useState } from "react";
import { useNavigate } from "react-router-dom";
import { failureOf } from "../../../lib/failure.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { notify } from "../../../lib/notify.ts";
import { batchPath, paths, productPath, recipePath } from "../../../lib/paths.ts";
import { useAct } from "../../../lib/use-act.ts";
import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { usePerson } from "../../session/session.ts";
import { canChange, type Recipe } from "../recipe.ts";
import { recipeVerbs } from "../recipe-verbs.ts";
import { ChoosePicture } from "./choose-picture.tsx";

const ConfirmDialog = lazyPart(async () => ({
  default: (await import("../../../ui/confirm-dialog.tsx")).ConfirmDialog,
}));

/** What is done with a recipe, as far as the person may. */
export function RecipeActions({ recipe }: { readonly recipe: Recipe }) {
  const navigate = useNavigate();
  const person = usePerson();
  const { busy, act } = useAct<"duplicate" | "share" | "archive" | "remove">();
  const [isAsking, setAsking] = useState(false);
  const { id, slug, name, kind, operation } = recipe;
  const mayChange = canChange(recipe, person);
  const isArchived = recipe.archived_at !== null;
  const isShared = recipe.shared_at !== null;

  /** Does it, and offers to take it back. */
  async function withUndo(done: string, work: () => Promise<unknown>, back: () => Promise<unknown>) {
    await work();
    const undo = () => void back().catch((error: unknown) => notify.failed(failureOf(error).message));
    void notify.done(done, { id: `recipe-${id}`, action: { label: strings.undo, onClick: undo } });
  }
  const share = (shared: boolean) =>
    withUndo(
      shared ? strings.shared(name) : strings.unshared(name),
      () => recipeVerbs.share(id, shared),
      () => recipeVerbs.share(id, !shared),
    );
  const archive = (archived: boolean) =>
    withUndo(
      archived ? strings.archivedNotice(name) : strings.restored(name),
      () => recipeVerbs.archive(id, archived),
      () => recipeVerbs.archive(id, !archived),
    );
  const duplicate = async () => {
    const copy = await recipeVerbs.duplicate(id);
    void navigate(recipePath(`${copy.slug}/edit`));
    void notify.done(strings.duplicated(copy.name));
  };
  const remove = async () => {
    await recipeVerbs.remove(id);
    void navigate(recipePath(), { replace: true });
    void notify.done(strings.removed(name));
  };

  return (
    <>
      {operation === "generate" && !isArchived && (
        <>
          <LinkButton look="primary" icon={<WandSparkles aria-hidden />} to={`${paths.generate}?${kind}=${slug}`}>
            {strings.useIt}
          </LinkButton>
          {kind === "template" && (
            <LinkButton icon={<Rows3 aria-hidden />} to={`${batchPath("new")}?recipe=${slug}`}>
              {strings.makeMany}
            </LinkButton>
          )}
        </>
      )}
      {operation === "edit" && kind === "template" && !isArchived && <ChoosePicture slug={slug} />}
      {operation === "scene" && kind === "template" && !isArchived && (
        <LinkButton look="primary" icon={<Blocks aria-hidden />} to={`${productPath("new")}?scenes=${slug}`}>
          {strings.setInto}
        </LinkButton>
      )}
      {mayChange && !isArchived && (
        <LinkButton icon={<Pencil aria-hidden />} to={recipePath(`${slug}/edit`)}>
          {strings.edit}
        </LinkButton>
      )}
      <Button
        icon={<Copy aria-hidden />}
        isBusy={busy === "duplicate"}
        onClick={() => void act("duplicate", duplicate)}
      >
        {strings.duplicate}
      </Button>
      {mayChange && recipe.owner_id !== null && !isArchived && (
        <Button
          icon={isShared ? <Users aria-hidden /> : <Share2 aria-hidden />}
          isBusy={busy === "share"}
          onClick={() => void act("share", () => share(!isShared))}
        >
          {isShared ? strings.unshare : strings.share}
        </Button>
      )}
      {mayChange && (
        <Button
          icon={isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
          isBusy={busy === "archive"}
          onClick={() => void act("archive", () => archive(!isArchived))}
        >
          {isArchived ? strings.restore : strings.archive}
        </Button>
      )}
      {recipe.owner_id === person.id && recipe.uses === 0 && (
        <Button look="danger" icon={<Trash2 aria-hidden />} isBusy={busy === "remove"} onClick={() => setAsking(true)}>
          {strings.remove}
        </Button>
      )}
      {isAsking && (
        <Suspense>
          <ConfirmDialog
            title={strings.removeTitle(name)}
            help={strings.removeHelp}
            action={strings.remove}
            look="danger"
            onClose={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              void act("remove", remove);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
