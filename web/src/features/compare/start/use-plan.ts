import { useEffect, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { useTouched } from "../../../lib/use-touched.ts";

const load = patiently(() => import("./plan.ts"));

type Plan = Awaited<ReturnType<typeof load>>;

/** What reads the form, checks it and makes requests of it. It brings zod along: it comes with the first touch, or when it `isNeeded`. */
export function usePlan(isNeeded: boolean): Plan | undefined {
  const [plan, setPlan] = useState<Plan>();
  const isWanted = useTouched() || isNeeded;
  useEffect(() => {
    if (isWanted) void load().then(setPlan);
  }, [isWanted]);
  return plan;
}
