import { type PropsWithChildren, useEffect } from "react";
import { Link } from "react-router-dom";
import { paths } from "../../lib/paths.ts";
import { publicFrameStrings as strings } from "../../strings/public-frame.ts";
import { shellStrings } from "../../strings/shell.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useSession } from "../session/session.ts";

const plainLink = "rounded-control px-3 py-2 text-sm font-medium text-ink-soft hover:bg-inset hover:text-ink";

/** The frame of the pages that anybody may read. */
export function PublicFrame({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  const { state } = useSession();
  const isIn = state === "signed_in" || state === "ended";
  // Whoever was on the way to a screen comes there.
  const next = window.location.pathname === paths.dashboard ? window.location.search : "";
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-4 focus:py-2"
      >
        {strings.toContent}
      </a>
      <header className="mx-auto flex max-w-7xl items-center justify-between gap-3 px-4 py-4 md:px-8">
        <Link to={paths.dashboard} aria-label={strings.home} className="flex items-center gap-2 text-xl font-semibold">
          <img src="/favicon.svg" alt="" className="size-8" />
          <span className={isIn ? "max-sm:hidden" : undefined}>{shellStrings.product}</span>
        </Link>
        <nav aria-label={strings.navigation} className="flex shrink-0 items-center gap-1 whitespace-nowrap">
          <Link to={paths.api} className={plainLink}>
            {strings.api}
          </Link>
          <Link to={paths.help} className={plainLink}>
            {strings.help}
          </Link>
          {isIn ? (
            <LinkButton to={paths.dashboard}>{strings.toApp}</LinkButton>
          ) : (
            <LinkButton to={next ? `${paths.signIn}?next=${encodeURIComponent(`/${next}`)}` : paths.signIn}>
              {strings.signIn}
            </LinkButton>
          )}
        </nav>
      </header>
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  );
}
