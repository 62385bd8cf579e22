import { paths } from "../../../lib/paths.ts";
import { formatAgo } from "../../../strings/format.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import { usePerson } from "../../session/session.ts";
import type { Related, Some } from "./read-related.ts";
import { TileLinks } from "./tile-links.tsx";

export interface BatchCardProps {
  readonly batch: NonNullable<Related["batch"]>;
  readonly count: number;
  readonly neighbours: Some;
}

/** The submission that the picture was made by, and what came out of it beside. */
export function BatchCard({ batch: { id, created_at, prompts, recipe }, count, neighbours }: BatchCardProps) {
  const isAdmin = usePerson().role === "admin";
  return (
    <div className="grid gap-4">
      <div className="text-sm">
        <p className="break-words">{firstPrompts(prompts)}</p>
        <p className="mt-1 text-ink-soft">
          {strings.batchOf(count, formatAgo(created_at))}
          {recipe && ` · ${recipe.kind === "style" ? strings.style : strings.recipe}: ${recipe.name}`}
        </p>
        <p className="mt-1 flex flex-wrap gap-x-4">
          <TextLink to={`${paths.generate}?batch=${id}`}>{strings.showBatch}</TextLink>
          {isAdmin && <TextLink to={`${paths.review}?batch=${id}`}>{strings.reviewBatch}</TextLink>}
        </p>
      </div>
      <section aria-label={strings.neighbours}>
        {neighbours.tiles.length > 0 ? (
          <TileLinks {...neighbours} />
        ) : (
          <p className="text-sm text-ink-soft">{strings.noNeighbours}</p>
        )}
      </section>
    </div>
  );
}

const shownPrompts = 3;

function firstPrompts(prompts: readonly string[]): string {
  const first = prompts.slice(0, shownPrompts).join(" / ");
  return prompts.length > shownPrompts ? `${first} ${strings.andMore(prompts.length - shownPrompts)}` : first;
}
