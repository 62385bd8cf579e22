import { z } from "zod";
import { HexColor } from "./images.ts";

/** Colours saved under a name: a row of `public.palettes` as somebody adds it. */
export const NewPalette = z.object({
  name: z.string().trim().min(1, "Give the palette a name").max(60, "Use 60 characters at most"),
  colors: z.array(HexColor).min(1, "Choose a color").max(8, "Use 8 colors at most"),
});
export type NewPalette = z.infer<typeof NewPalette>;

/** A saved palette; without an owner it is everybody's to use. */
export const Palette = NewPalette.extend({ id: z.uuid(), owner_id: z.uuid().nullable() });
export type Palette = z.infer<typeof Palette>;
