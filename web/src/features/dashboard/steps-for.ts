import { paths } from "../../lib/paths.ts";
import { dashboardStrings } from "../../strings/dashboard.ts";

/** A thing to do, and where. */
export interface Step {
  readonly title: string;
  readonly help: string;
  readonly action: string;
  readonly to: string;
}

const { make, review, reviewed, search } = dashboardStrings.steps;

/** What whoever has no picture yet can do, in turn: members make pictures, and admins review them. */
export const stepsFor = (isAdmin: boolean): readonly Step[] => [
  { ...make, to: paths.generate },
  isAdmin ? { ...review, to: paths.review } : { ...reviewed, to: paths.library },
  { ...search, to: paths.keys },
];
