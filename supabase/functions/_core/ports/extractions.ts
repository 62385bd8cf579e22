import type { Repair } from "../../../../shared/extractions.ts";
import type { PaletteColor } from "../../../../shared/images.ts";
import type { Job } from "./jobs.ts";
import type { ModelRef } from "./models.ts";

/** What the library knows of one of its pictures. */
export interface KnownPicture {
  /** Of its master, in the private bucket. */
  readonly path: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly prompt: string | null;
  readonly category: string | null;
  readonly description: string | null;
  readonly alt: string | null;
  readonly tags: readonly { readonly tag: string; readonly confidence: number }[];
  readonly palette: readonly PaletteColor[];
}

/** A picture that is to be read, and what is to be read out of it. */
export interface ExtractionWork {
  readonly id: string;
  readonly ownerId: string;
  /** Null where it comes from elsewhere, or is gone. */
  readonly image: KnownPicture | null;
  readonly sourceUrl: string | null;
  /** Where it lies in the bucket of what was sent; null until it was fetched. */
  readonly sourcePath: string | null;
  readonly sourceName: string | null;
  readonly sentAt: Date;
  /** The slug of the pattern. */
  readonly pattern: string;
  readonly instructions: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly model: ModelRef;
}

/** What was read. */
export interface ReadData {
  readonly data: Record<string, unknown>;
  /** 0 to 1 by the path of a field; null where the model gave none. */
  readonly confidence: Record<string, number> | null;
  readonly repairs: readonly Repair[];
}

/** Runs of patterns on pictures. */
export interface Extractions {
  /** Null where it is gone. */
  read(id: string): Promise<ExtractionWork | null>;
  /** Notes where a picture from elsewhere was copied to. */
  keepSource(id: string, path: string): Promise<void>;
  /** Hands in what was read, and ends the job. False: the claim is gone. */
  finish(
    job: Job,
    result: ReadData & { readonly modelId: string; readonly width: number; readonly height: number },
  ): Promise<boolean>;
}
