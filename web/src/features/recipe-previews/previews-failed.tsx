import { RotateCw } from "lucide-react";
import { failureOf } from "../../lib/failure.ts";
import { recipePreviewStrings as strings } from "../../strings/recipe-previews.ts";
import { shellStrings } from "../../strings/shell.ts";
import { Button } from "../../ui/button.tsx";
import { NoticeLine } from "../../ui/notice-line.tsx";
import type { Previews } from "./use-previews.ts";

/** Says that previews could not be read, and asks for them again; nothing where nothing is wrong. */
export const PreviewsFailed = ({ failure }: { readonly failure: Previews["failure"] }) =>
  failure && (
    <div role="alert">
      <NoticeLine text={strings.failed(failureOf(failure.error).message)}>
        <Button size="small" icon={<RotateCw aria-hidden />} isBusy={failure.isBusy} onClick={failure.retry}>
          {shellStrings.tryAgain}
        </Button>
      </NoticeLine>
    </div>
  );
