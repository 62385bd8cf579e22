import { ArrowLeft, ArrowRight } from "lucide-react";
import { searchingStrings } from "../../strings/searching.ts";
import { Button } from "../../ui/button.tsx";

export interface PagerProps {
  /** Asks for what comes next; null at the end, and as long as nobody knows. */
  readonly next: string | null;
  readonly isFirst: boolean;
  readonly onPage: (cursor: string | undefined) => void;
}

/** The way to the results that follow, and back to the first. */
export function Pager({ next, isFirst, onPage }: PagerProps) {
  if (next === null && isFirst) return null;
  return (
    <nav aria-label={searchingStrings.pages} className="flex flex-wrap justify-between gap-3">
      {!isFirst && (
        <Button icon={<ArrowLeft aria-hidden />} onClick={() => onPage(undefined)}>
          {searchingStrings.firstPage}
        </Button>
      )}
      {next !== null && (
        <Button className="ml-auto flex-row-reverse" icon={<ArrowRight aria-hidden />} onClick={() => onPage(next)}>
          {searchingStrings.nextPage}
        </Button>
      )}
    </nav>
  );
}
