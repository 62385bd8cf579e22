import type { Calls } from "./calls.ts";
import type { Deliveries, SendWebhook } from "./deliveries.ts";
import type { Extractions } from "./extractions.ts";
import type { Files } from "./files.ts";
import type { Images } from "./images.ts";
import type { Jobs } from "./jobs.ts";
import type { Moderations } from "./moderations.ts";
import type { Codec } from "./picture.ts";
import type { Providers } from "./provider.ts";
import type { Shrink } from "./shrink.ts";
import type { Sources } from "./sources.ts";
import type { LoadTypesetter } from "./typesetter.ts";
import type { Validate } from "./validate.ts";

/** What the core needs from the world: one small type per need, filled in by an adapter. */
export interface Ports {
  readonly jobs: Jobs;
  readonly images: Images;
  readonly calls: Calls;
  readonly moderations: Moderations;
  readonly files: Files;
  readonly providers: Providers;
  readonly codec: Codec;
  readonly shrink: Shrink;
  readonly typesetter: LoadTypesetter;
  readonly extractions: Extractions;
  readonly sources: Sources;
  readonly validate: Validate;
  readonly deliveries: Deliveries;
  readonly sendWebhook: SendWebhook;
}
