/** What a process costs that does nothing: the base of the `variants` benchmark, under Deno and under Node. */
import { processPeak } from "./process-peak.ts";

console.log(processPeak());
