import { Download } from "lucide-react";
import { whenOnline } from "../../lib/lazy-part.ts";
import { notify } from "../../lib/notify.ts";
import { useAct } from "../../lib/use-act.ts";
import { recipesStrings as strings } from "../../strings/recipes.ts";
import { Button } from "../../ui/button.tsx";
import type { ListedRecipe } from "./recipe.ts";

interface ExportButtonsProps {
  readonly recipes: readonly Pick<ListedRecipe, "id">[];
  /** Of the file, without its ending. */
  readonly name: string;
  readonly size?: "small";
}

/** Puts recipes into a file that people keep and send each other. */
export function ExportButtons({ recipes, name, size }: ExportButtonsProps) {
  const { busy, act } = useAct<"json" | "csv">();
  const save = (format: "json" | "csv") =>
    act(format, async () => {
      const { saveRecipes } = await whenOnline(() => import("./import/save-recipes.ts"));
      const count = await saveRecipes(recipes, name, format);
      void notify.done(strings.exported(count), { id: "recipes-exported" });
    });
  return (["json", "csv"] as const).map((format) => (
    <Button
      key={format}
      icon={<Download aria-hidden />}
      isBusy={busy === format}
      onClick={() => void save(format)}
      {...(size && { size })}
    >
      {strings.exportAs[format]}
    </Button>
  ));
}
