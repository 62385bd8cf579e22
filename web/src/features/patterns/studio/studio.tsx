import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useSearchParams } from "react-router-dom";
import { CallFailure } from "../../../lib/call-function.ts";
import { patternPath } from "../../../lib/paths.ts";
import { patternStrings as strings } from "../../../strings/patterns.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { PatternBadges } from "../pattern-badges.tsx";
import { patternOptions } from "../read-patterns.ts";
import { PartWaits } from "./part-waits.tsx";
import { PatternActions } from "./pattern-actions.tsx";
import { tabOf, tabParts } from "./tab-parts.ts";
import { Tabs } from "./tabs.tsx";

/** One pattern: what it says, how it does, and how it is used. The address tells which part is shown. */
export function Studio({ slug }: { readonly slug: string }) {
  const [params] = useSearchParams();
  const { data: pattern, error, refetch } = useQuery({ ...patternOptions(slug), retry: false });
  const tab = tabOf(params.get("tab"));
  const Part = tabParts[tab];
  if (!pattern && isGone(error)) {
    return (
      <Page title={strings.gone}>
        <StateMessage
          title={strings.gone}
          help={strings.goneHelp}
          action={<LinkButton to={patternPath()}>{strings.all}</LinkButton>}
        />
      </Page>
    );
  }
  return (
    <Page title={pattern?.name ?? strings.title} actions={pattern && <PatternActions pattern={pattern} />}>
      <div className="-mt-3 mb-5 flex flex-wrap items-center gap-3 text-sm">
        <TextLink to={patternPath()}>{strings.all}</TextLink>
        <code className="font-mono text-ink-soft">{slug}</code>
        {pattern && <PatternBadges pattern={pattern} />}
      </div>
      <Tabs slug={slug} current={tab} />
      {pattern ? (
        // By its name: else the part before would stay until this one is loaded, as if nothing had been pressed.
        <Suspense key={tab} fallback={<PartWaits />}>
          <Part pattern={pattern} />
        </Suspense>
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <PartWaits />
      )}
    </Page>
  );
}

/** Nobody's, or no name that a pattern can have: an address may be typed by hand. */
const isGone = (error: unknown) =>
  error instanceof CallFailure &&
  ["not_found", "invalid_input"].includes((error.cause as { code?: string })?.code ?? "");
