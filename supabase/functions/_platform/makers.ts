import { createFloodBorder } from "../_adapters/offline/flood-border.ts";
import type { Providers } from "../_core/ports/provider.ts";
import { providers } from "./providers.ts";

/** The codec is loaded with the first background that is removed here: it takes a tenth of a second to begin. */
const floodBorder = createFloodBorder(async () => (await import("../_adapters/codecs/codec.ts")).codec);

/** The providers, with the offline one for backgrounds: it needs the codec, which functions that make no picture do not carry. */
export const makers: Providers = {
  ...providers,
  maker: (name) => (name === floodBorder.provider ? floodBorder : providers.maker(name)),
};
