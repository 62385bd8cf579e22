import { useQuery } from "@tanstack/react-query";
import { Lightbulb } from "lucide-react";
import { useSearchParams } from "react-router-dom";
import { paths } from "../../lib/paths.ts";
import { wishStrings as strings } from "../../strings/wishes.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { usePollInterval } from "../live/live.ts";
import { useRefresh } from "../live/use-refresh.ts";
import { DismissedWishes } from "./dismissed/dismissed-wishes.tsx";
import { GrantedWishes } from "./granted/granted-wishes.tsx";
import { OpenWishes } from "./list/open-wishes.tsx";
import { wishesKey, wishesOptions } from "./read-wishes.ts";
import { WishesSkeleton } from "./wishes-skeleton.tsx";
import { formatWishesUrl, pageSize, parseWishesUrl, type WishesUrl, withMore } from "./wishes-url.ts";

/** What sites looked for and the library has not; made with one press, granted by the picture that answers. */
export function WishesScreen() {
  const [params, setParams] = useSearchParams();
  const url = parseWishesUrl(params);
  const go = (to: WishesUrl) => setParams(formatWishesUrl(to), { replace: true, preventScrollReset: true });
  const refetchInterval = usePollInterval();
  const { data: wishes, error, refetch } = useQuery({ ...wishesOptions(url.take), refetchInterval });
  const isMaking = wishes?.open.some(({ batch }) => batch !== null) ?? false;
  useRefresh(wishesKey, { images: () => isMaking, wishes: () => true });
  const more = withMore(url);
  return (
    <Page title={strings.title}>
      <p className="-mt-3 mb-6 max-w-prose text-ink-soft">{strings.intro}</p>
      {!wishes && (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <WishesSkeleton />)}
      {wishes && (
        <div className="grid gap-10">
          {wishes.open.length === 0 ? (
            <StateMessage
              icon={<Lightbulb aria-hidden />}
              title={strings.emptyTitle}
              help={strings.emptyHelp}
              action={<LinkButton to={paths.search}>{strings.trySearch}</LinkButton>}
            />
          ) : (
            <OpenWishes wishes={wishes} pageSize={pageSize} onMore={more && (() => go(more))} />
          )}
          {wishes.granted.length > 0 && <GrantedWishes wishes={wishes.granted} />}
          {wishes.dismissed.length > 0 && (
            <DismissedWishes
              wishes={wishes.dismissed}
              isOpen={url.hasDismissed}
              onToggle={(hasDismissed) => go({ ...url, hasDismissed })}
            />
          )}
        </div>
      )}
    </Page>
  );
}
