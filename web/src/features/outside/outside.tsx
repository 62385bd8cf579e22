import { lazy, Suspense } from "react";
import { patiently } from "../../lib/patiently.ts";
import { outsideStrings } from "../../strings/outside.ts";
import { Answer } from "./answer.tsx";
import { Call } from "./call.tsx";
import { Ending } from "./ending.tsx";
import { Errors } from "./errors.tsx";
import { Limits } from "./limits.tsx";
import { PublicFrame } from "./public-frame.tsx";
import { Sizes } from "./sizes.tsx";

const loadTrial = patiently(() => import("./trial.tsx"));
const Trial = lazy(loadTrial);
void loadTrial().catch(() => {}); // the page shows its headline meanwhile; whoever draws it hears of a failure

/** What Larder is, and how a site calls it, for whoever is not signed in. */
export function Outside() {
  return (
    <PublicFrame title={outsideStrings.title}>
      <div className="mx-auto max-w-7xl px-4 pt-8 pb-6 md:px-8 md:pt-16">
        <h1 className="max-w-4xl text-4xl font-semibold tracking-tight text-balance md:text-6xl">
          {outsideStrings.headline[0]} <span className="md:block">{outsideStrings.headline[1]}</span>
        </h1>
        <p className="mt-4 max-w-2xl text-lg text-ink-soft md:text-xl">{outsideStrings.lead}</p>
      </div>
      <Suspense fallback={<div className="min-h-screen" />}>
        <Trial />
      </Suspense>
      <Call />
      <div className="border-y border-line bg-raised">
        <Answer />
      </div>
      <Sizes />
      <div className="border-t border-line bg-raised">
        <div className="mx-auto grid max-w-7xl md:grid-cols-2">
          <Limits />
          <Errors />
        </div>
      </div>
      <Ending />
    </PublicFrame>
  );
}
