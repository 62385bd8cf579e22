import type { PropsWithChildren } from "react";

/** A card at the bottom of the screen, above the navigation of a phone. */
export const BulkFrame = ({ label, children }: PropsWithChildren<{ readonly label: string }>) => (
  <section
    aria-label={label}
    className="fixed inset-x-3 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-30 mx-auto max-w-max rounded-card border border-line-strong bg-raised p-2 text-sm shadow-raised md:right-4 md:bottom-4 md:left-60"
  >
    {children}
  </section>
);
