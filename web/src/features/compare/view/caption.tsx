import { Check, ExternalLink, Trophy } from "lucide-react";
import { Link } from "react-router-dom";
import { classes } from "../../../lib/classes.ts";
import { picturePath, recipePath } from "../../../lib/paths.ts";
import { compareStrings as strings } from "../../../strings/compare.ts";
import { Button } from "../../../ui/button.tsx";
import { Keycap } from "../../../ui/keycap.tsx";
import { StatusBadge } from "../../images/status-badge.tsx";
import type { Deciding } from "../decide/use-deciding.ts";
import { type ComparedPicture, isMade, recipesOf } from "../read/compared-picture.ts";
import { Facts } from "./facts.tsx";

export interface CaptionProps {
  readonly picture: ComparedPicture;
  /** From 0; its key is one more. */
  readonly place: number;
  readonly name: string;
  readonly hasPrompt: boolean;
  /** Where one at least was made after a recipe. */
  readonly hasRecipes: boolean;
  readonly deciding: Deciding;
}

/** What a picture is called, what it took, and whether it wins. */
export function Caption({ picture, place, name, hasPrompt, hasRecipes, deciding }: CaptionProps) {
  const { id, status } = picture;
  const recipes = recipesOf(picture);
  const model = picture.model || strings.upload;
  const isWinner = deciding.winner === id;
  const key = place + 1;
  const isDecided = status === "approved" || status === "rejected";
  return (
    <div className="grid gap-2 p-3">
      <div className="flex items-start gap-2">
        {key <= 9 && <Keycap>{String(key)}</Keycap>}
        <Link
          to={picturePath(id)}
          className="line-clamp-2 min-w-0 flex-1 text-sm font-medium break-words hover:underline"
        >
          {name}
          <ExternalLink aria-hidden className="ml-1 inline size-3 text-ink-soft" />
        </Link>
      </div>
      {isDecided && (
        <div>
          <StatusBadge status={status} />
        </div>
      )}
      {(hasRecipes || name !== model) && (
        <p className="flex flex-wrap gap-x-2 text-xs text-ink-soft">
          {name !== model && <span>{model}</span>}
          {hasRecipes && recipes.length === 0 && <span>{strings.noStyle}</span>}
          {recipes.map(({ slug, name }) => (
            <Link key={slug} to={recipePath(slug)} className="text-accent hover:underline">
              {name}
            </Link>
          ))}
        </p>
      )}
      <Facts picture={picture} hasPrompt={hasPrompt && picture.prompt !== name} />
      {(isMade(picture) || isWinner) && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            look={isWinner ? "primary" : "plain"}
            icon={<Trophy aria-hidden />}
            aria-label={isWinner ? strings.takeBack(key, name) : strings.pickNumber(key, name)}
            disabled={!isWinner && !deciding.canPick}
            onClick={() => deciding.toggle(id)}
            className={classes(!isWinner && "min-w-20")}
          >
            {isWinner ? strings.winner : strings.pick}
          </Button>
          {isWinner && deciding.canApprove && status !== "approved" && (
            <Button
              size="small"
              icon={<Check aria-hidden />}
              aria-label={strings.approveWinner(name)}
              disabled={status !== "ready" && status !== "rejected"}
              isBusy={deciding.isApproving}
              onClick={deciding.approve}
            >
              {strings.approve}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
