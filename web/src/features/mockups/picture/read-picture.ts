import type { MockupSlug } from "../../../../../shared/mockups.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { imageStrings } from "../../../strings/images.ts";
import { asItFits, held, type Placement } from "../placing/placement.ts";

/** A picture, and how it lies on things. */
export interface MockupPicture {
  readonly id: string;
  readonly name: string;
  /** Null while it is not made. */
  readonly path: string | null;
  readonly hasFailed: boolean;
  readonly placements: Readonly<Partial<Record<MockupSlug, Placement | undefined>>>;
}

const columns =
  "id, status, prompt, source_name, master_path, deleted_at, image_descriptions(alt), image_mockups(mockup, placement)";

/** Null where there is none, or none that this person may see. Throws a `Failure`. */
export async function readPicture(id: string, signal: AbortSignal): Promise<MockupPicture | null> {
  const [image] = await ask(supabase.from("images").select(columns).eq("id", id).limit(1).abortSignal(signal));
  if (!image || image.deleted_at) return null;
  return {
    id,
    name: image.image_descriptions?.alt || image.prompt || image.source_name || imageStrings.untitled,
    path: image.master_path,
    hasFailed: image.status === "failed",
    // The database keeps no others.
    placements: Object.fromEntries(
      image.image_mockups.map(({ mockup, placement }) => [
        mockup,
        held({ ...asItFits, ...(placement as unknown as Placement) }),
      ]),
    ),
  };
}
