import { ngram } from "../_adapters/offline/ngram.ts";
import { offlineExtractor } from "../_adapters/offline/offline-extractor.ts";
import { createSketch } from "../_adapters/offline/sketch.ts";
import { sketchCallbacks } from "../_adapters/offline/sketch-callbacks.ts";
import type { KnownProvider } from "../_core/providers/check-providers.ts";
import { env } from "./services.ts";
import { vendorsWith } from "./vendors.ts";

const sketch = env.sketchUrl ? createSketch({ url: env.sketchUrl, fetch }) : [];

/** Every provider there is code for, the offline ones last; those that the environment has a key for can be used. */
export const knownProviders: readonly KnownProvider[] = [
  ...vendorsWith(env),
  ...["sketch", "sketch-later"].map((name) => {
    const maker = sketch.find(({ provider }) => provider === name);
    return {
      name,
      variables: ["LARDER_SKETCH_URL"],
      provider: maker ? { name, maker, ...(maker.check && { callbacks: sketchCallbacks }) } : null,
    };
  }),
  { name: "offline", variables: [], provider: { name: "offline", extractor: offlineExtractor, embedder: ngram } },
];
