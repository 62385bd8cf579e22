import { useState } from "react";
import { classes } from "../../lib/classes.ts";
import { shippedStage } from "./shipped-stages.ts";
import { type DrawnRecipe, StandIn } from "./stand-in.tsx";

interface ShippedStageProps {
  readonly recipe: DrawnRecipe;
  readonly className: string;
}

/** The empty stage of a scene that comes with Larder, or what stands for one that somebody wrote. */
export default function ShippedStage({ recipe, className }: ShippedStageProps) {
  const address = shippedStage(recipe.slug);
  const [isLost, setLost] = useState(false);
  if (!address || isLost) return <StandIn recipe={recipe} className={className} />;
  return (
    <div className={classes("relative overflow-hidden bg-inset", className)}>
      <img
        src={address}
        alt=""
        loading="lazy"
        decoding="async"
        className="absolute inset-0 size-full object-cover"
        onError={() => setLost(true)}
      />
    </div>
  );
}
