import type { MockupSlug } from "../../../../../shared/mockups.ts";
import { box } from "./box.ts";
import { jarLabel } from "./jar-label.ts";
import { mug } from "./mug.ts";
import { poster } from "./poster.ts";
import { shirt } from "./shirt.ts";
import type { Thing } from "./thing.ts";
import { tote } from "./tote.ts";

const things: Readonly<Record<MockupSlug, Thing>> = { shirt, mug, tote, poster, "jar-label": jarLabel, box };

/** How a thing is drawn. */
export const thingOf = (slug: MockupSlug): Thing => things[slug];
