import { paths, screenOf } from "../../lib/paths.ts";

const pictures = screenOf(paths.picture);

/** Whether an item of the navigation leads to what is shown. A picture is a part of the library. */
export function isCurrent(item: string, shown: string): boolean {
  const screen = screenOf(shown);
  return screenOf(item) === (screen === pictures ? screenOf(paths.library) : screen);
}
