import { type ComponentType, Suspense } from "react";
import { Link } from "react-router-dom";
import { classes } from "../../lib/classes.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
import { pictureStrings as strings } from "../../strings/picture.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { formatPictureUrl, type PictureTab, pictureTabs } from "./picture-url.ts";
import type { TabProps } from "./tab-props.ts";

const contents: Record<PictureTab, ComponentType<TabProps>> = {
  sizes: lazyPart<TabProps>(() => import("./sizes/sizes-tab.tsx")),
  code: lazyPart<TabProps>(() => import("./code/code-tab.tsx")),
  jobs: lazyPart<TabProps>(() => import("./jobs/jobs-tab.tsx")),
  related: lazyPart<TabProps>(() => import("./related/related-tab.tsx")),
  served: lazyPart<TabProps>(() => import("./served/served-tab.tsx")),
};

/** The parts below the picture, of which one is in view. */
export function PictureTabs({ picture, url, go }: TabProps) {
  const Content = contents[url.tab];
  return (
    <>
      <nav aria-label={strings.tabsLabel} className="mb-4 overflow-x-auto border-b border-line">
        <ul className="flex">
          {pictureTabs.map((tab) => (
            <li key={tab}>
              <Link
                to={`?${formatPictureUrl({ ...url, tab, open: null })}`}
                replace
                preventScrollReset
                aria-current={tab === url.tab ? "page" : undefined}
                className={classes(
                  "-mb-px inline-flex min-h-10 items-center border-b-2 px-2 text-sm sm:px-3 font-medium whitespace-nowrap -outline-offset-2",
                  tab === url.tab
                    ? "border-accent text-accent-strong"
                    : "border-transparent text-ink-soft hover:text-ink",
                )}
              >
                {strings.tabs[tab]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Suspense key={url.tab} fallback={<Skeleton className="h-64" />}>
        <Content picture={picture} url={url} go={go} />
      </Suspense>
    </>
  );
}
