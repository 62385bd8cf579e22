import { lazy, Suspense } from "react";
import { patiently } from "../../lib/patiently.ts";
import { outsideStrings } from "../../strings/outside.ts";
import { Ending } from "./ending.tsx";
import { PublicFrame } from "./public-frame.tsx";

// The headline is there at once. What follows shares code with the search playground, which each of the two would else
// load of the other.
const load = patiently(() => import("./below-the-headline.tsx"));
const BelowTheHeadline = lazy(load);
void load().catch(() => {}); // whoever draws it hears of it

/** What Larder is, and how a site calls it, for whoever is not signed in. */
export const Outside = () => (
  <PublicFrame title={outsideStrings.title}>
    <div className="mx-auto max-w-7xl px-4 pt-8 pb-6 md:px-8 md:pt-16">
      <h1 className="max-w-4xl text-4xl font-semibold tracking-tight text-balance md:text-6xl">
        {outsideStrings.headline[0]} <span className="md:block">{outsideStrings.headline[1]}</span>
      </h1>
      <p className="mt-4 max-w-2xl text-lg text-ink-soft md:text-xl">{outsideStrings.lead}</p>
    </div>
    <Suspense fallback={<div className="min-h-screen" />}>
      <BelowTheHeadline />
    </Suspense>
    <Ending />
  </PublicFrame>
);
