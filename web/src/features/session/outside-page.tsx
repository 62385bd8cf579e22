import { type PropsWithChildren, useEffect } from "react";
import { shellStrings } from "../../strings/shell.ts";

/** The frame of the screens before the sign-in: one card in the middle. */
export function OutsidePage({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  useEffect(() => {
    document.title = `${title} · ${shellStrings.product}`;
  }, [title]);
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <div className="w-full max-w-sm">
        <p className="mb-6 flex items-center justify-center gap-2 text-xl font-semibold">
          <img src="/favicon.svg" alt="" className="size-8" />
          {shellStrings.product}
        </p>
        <section className="grid gap-4 rounded-card border border-line bg-raised p-6 shadow-raised">
          <h1 className="text-lg font-semibold">{title}</h1>
          {children}
        </section>
      </div>
    </main>
  );
}
