import { Blocks, Brush, Wand2 } from "lucide-react";
import { classes } from "../../lib/classes.ts";

/** What of a recipe decides what stands for it. */
export interface DrawnRecipe {
  readonly slug: string;
  readonly kind: string;
  readonly operation: string;
  readonly aspect: string | null;
}

const iconOf = ({ kind, operation }: DrawnRecipe) =>
  operation === "scene" ? Blocks : kind === "style" ? Brush : Wand2;
const grounds = [
  "bg-accent-soft text-accent-strong",
  "bg-good-soft text-good",
  "bg-warn-soft text-warn",
  "bg-inset text-ink-soft",
];

/** The same for the same slug, whoever looks. */
const groundOf = (slug: string) =>
  grounds[[...slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % grounds.length];

/** Width to height, such as "3:2", as CSS has it. */
export const aspectRatio = (aspect: string | null): string => (aspect ?? "4:3").replace(":", " / ");

interface StandInProps {
  readonly recipe: DrawnRecipe;
  readonly className?: string;
}

/** Drawn where a recipe has no preview: a frame of the shape of its pictures, on a ground of its own. */
export function StandIn({ recipe, className }: StandInProps) {
  const Icon = iconOf(recipe);
  const [width = 4, height = 3] = (recipe.aspect ?? "4:3").split(":").map(Number);
  const isTall = width / height < 4 / 3;
  return (
    <div aria-hidden className={classes("grid place-items-center", groundOf(recipe.slug), className)}>
      <div
        className={classes(
          "grid place-items-center rounded-control border-2 border-dashed border-current opacity-70",
          isTall ? "h-3/5" : "w-3/5",
        )}
        style={{ aspectRatio: aspectRatio(recipe.aspect) }}
      >
        <Icon className="size-6" />
      </div>
    </div>
  );
}
