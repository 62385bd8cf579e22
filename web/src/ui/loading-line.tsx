import { shellStrings } from "../strings/shell.ts";

/** Tells whoever does not see the skeletons that something is on its way. */
export const LoadingLine = () => (
  <p role="status" className="sr-only">
    {shellStrings.loading}
  </p>
);
