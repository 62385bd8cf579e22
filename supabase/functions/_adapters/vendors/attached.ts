import type { PictureFile } from "../../_core/ports/picture.ts";
import type { ImageRequest } from "../../_core/ports/provider.ts";

/** All pictures that a model is to look at, as its prompt counts them: what is to be changed goes first. */
export const attached = ({ sources, references }: ImageRequest): readonly PictureFile[] => [...sources, ...references];
