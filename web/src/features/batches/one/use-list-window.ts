import { type RefObject, useLayoutEffect, useState } from "react";

/** Lines drawn above and below the view, so that a short scroll finds them there. */
const spare = 8;
/** However large the screen. */
const mostLines = 120;

export interface Span {
  readonly first: number;
  readonly end: number;
}

/** The lines to draw of a list that begins `top` pixels below the upper edge of a view of this height. */
export function linesToDraw(top: number, viewHeight: number, count: number, lineHeight: number): Span {
  const first = Math.min(count, Math.max(0, Math.floor(-top / lineHeight) - spare));
  const end = Math.min(count, first + mostLines, Math.max(0, Math.ceil((viewHeight - top) / lineHeight) + spare));
  return { first, end: Math.max(first, end) };
}

/** Which lines of a list stand in the window, as the page scrolls. All are equally high, so this is arithmetic. */
export function useListWindow(list: RefObject<HTMLElement | null>, count: number, lineHeight: number): Span {
  const [span, setSpan] = useState<Span>({ first: 0, end: 0 });
  useLayoutEffect(() => {
    const look = () => {
      if (!list.current) return;
      const next = linesToDraw(list.current.getBoundingClientRect().top, window.innerHeight, count, lineHeight);
      setSpan((last) => (last.first === next.first && last.end === next.end ? last : next));
    };
    look();
    const observer = new ResizeObserver(look); // what stands above may become higher
    observer.observe(document.body);
    window.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      observer.disconnect();
      window.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [list, count, lineHeight]);
  return span;
}
