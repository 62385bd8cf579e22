import { useEffect, useRef } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { listenBeforeRouter } from "../../../lib/before-router.ts";
import { hasUnsaved } from "./unsaved.ts";

/** The place of the current page among those of this tab, as the router counts. */
const placeOf = (state: unknown): number => (state as { idx?: number } | null)?.idx ?? 0;

/**
 * Calls back instead of leaving this address with something unsaved, with what goes on with leaving. The router of this app
 * has no such hook: a link is stopped before the router hears of it, and what Back has done is undone at once.
 */
export function useLeaving(onLeaving: (go: () => void) => void): void {
  const navigate = useNavigate();
  const { key, pathname } = useLocation();
  const latest = useRef({ navigate, onLeaving, pathname });
  latest.current = { navigate, onLeaving, pathname };
  const place = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells that the person went somewhere
  useEffect(() => {
    place.current = placeOf(window.history.state);
  }, [key]);

  useEffect(() => {
    let isReturning = false;
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!hasUnsaved() || !link?.href || link.target || link.origin !== window.location.origin) return;
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (link.pathname === latest.current.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      const { pathname, search, hash } = link;
      latest.current.onLeaving(() => void latest.current.navigate(pathname + search + hash));
    };
    const back = (event: PopStateEvent) => {
      if (isReturning) {
        isReturning = false;
        return event.stopImmediatePropagation();
      }
      const steps = placeOf(event.state) - place.current;
      if (!hasUnsaved() || steps === 0 || window.location.pathname === latest.current.pathname) return;
      event.stopImmediatePropagation();
      isReturning = true;
      window.history.go(-steps);
      latest.current.onLeaving(() => window.history.go(steps));
    };
    const close = (event: BeforeUnloadEvent) => {
      if (hasUnsaved()) event.preventDefault();
    };
    document.addEventListener("click", click, true);
    const stop = listenBeforeRouter(back);
    window.addEventListener("beforeunload", close);
    return () => {
      document.removeEventListener("click", click, true);
      stop();
      window.removeEventListener("beforeunload", close);
    };
  }, []);
}
