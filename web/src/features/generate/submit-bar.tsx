import { WandSparkles } from "lucide-react";
import { lazy, Suspense } from "react";
import { formatUsd } from "../../lib/format.ts";
import { generateStrings as strings } from "../../strings/generate.ts";
import { Button } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { useOnline } from "../live/use-online.ts";
import { modelOf } from "./catalog.ts";
import { useGenerateForm } from "./generate-form.ts";
import { obstacleOf } from "./image-model.ts";
import { picturesOf, type RequestDraft } from "./request-of.ts";
import type { LiveQuote } from "./use-quote.ts";
import type { Submission } from "./use-submission.ts";

const ConfirmDialog = lazy(() => import("./confirm-dialog.tsx"));

const modKey = /mac|iphone|ipad/i.test(navigator.platform) ? "⌘" : "Ctrl";

export interface SubmitBarProps {
  readonly request: RequestDraft;
  readonly live: LiveQuote;
  readonly submission: Submission;
}

/** The button that starts it, which says what happens, and above it what stands in the way. Always in view. */
export function SubmitBar({ request, live: { quote, isCurrent }, submission }: SubmitBarProps) {
  const { catalog, providers, errors } = useGenerateForm();
  const isOnline = useOnline();
  const { state, question } = submission;
  const model = modelOf(catalog, request.model_id ?? "");
  const obstacle = model && obstacleOf(model, providers, new Date());
  const label =
    state === "pricing" || state === "sending" || state === "looking"
      ? strings[state]
      : isOnline
        ? strings.generate(picturesOf(request), quote && isCurrent ? formatUsd(quote.estimated_usd) : null)
        : strings.waitsForNetwork;
  return (
    <div className="sticky bottom-18 z-10 -mx-4 grid gap-2 border-t border-line bg-page px-4 py-3 md:bottom-0 md:mx-0 md:px-0">
      <FormError>{errors.root?.message}</FormError>
      {model && obstacle && <FormError>{strings.modelUnavailable(model.name, strings.obstacle[obstacle])}</FormError>}
      {state === "looking" && (
        <p role="status" className="text-sm text-warn">
          {strings.unclear}
        </p>
      )}
      {!isOnline && state !== "looking" && (
        <p role="status" className="text-sm text-warn">
          {strings.offlineHelp}
        </p>
      )}
      <div className="flex items-center gap-3">
        <Button
          type="submit"
          look="primary"
          icon={<WandSparkles aria-hidden />}
          isBusy={state === "pricing" || state === "sending" || (state === "looking" && isOnline)}
          disabled={!isOnline || state === "looking" || Boolean(obstacle)}
          className="min-h-11 flex-1"
        >
          {label}
        </Button>
        <span aria-hidden className="hidden shrink-0 items-center gap-1 lg:flex">
          <Keycap>{modKey}</Keycap>
          <Keycap>Enter</Keycap>
        </span>
      </div>
      {question && (
        <Suspense>
          <ConfirmDialog quote={question} onConfirm={submission.confirm} onCancel={submission.decline} />
        </Suspense>
      )}
    </div>
  );
}
