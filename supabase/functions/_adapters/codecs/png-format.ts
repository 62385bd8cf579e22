import { uint32 } from "../../_core/picture/bytes.ts";
import { damagedPng, pngChunks } from "../../_core/picture/png-chunks.ts";

export interface PngFormat {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colorType: number;
  readonly interlaced: boolean;
  /** RGB of each palette entry; empty where the picture has none. */
  readonly palette: Uint8Array;
  /** Alpha of the palette's entries, or the one color that is transparent; empty where nothing is. */
  readonly transparency: Uint8Array;
  /** The compressed pixels, in the pieces of the file. */
  readonly data: readonly Uint8Array[];
}

/** Samples a pixel by color type, and the bit depths each may have (RFC 2083, section 4.1.1). */
const colorTypes: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

export const samplesPerPixel = ({ colorType }: PngFormat): number => colorTypes[colorType]!.samples;

/** Everything a PNG says, its pixels still compressed. Throws `image_damaged` where that makes no sense. */
export function readPngFormat(bytes: Uint8Array): PngFormat {
  const chunks = [...pngChunks(bytes)];
  const find = (type: string) => chunks.find((chunk) => chunk.type === type)?.data ?? new Uint8Array(0);
  const header = find("IHDR");
  const [bitDepth, colorType, compression, filter, interlace] = header.subarray(8) as unknown as number[];
  if (header.length !== 13 || compression !== 0 || filter !== 0 || (interlace !== 0 && interlace !== 1)) {
    throw damagedPng("its header makes no sense");
  }
  if (!colorTypes[colorType!]?.depths.includes(bitDepth!)) throw damagedPng("its header makes no sense");
  const palette = find("PLTE");
  if (colorType === 3 && (palette.length === 0 || palette.length % 3 !== 0)) throw damagedPng("its palette is missing");
  return {
    width: uint32(header, 0),
    height: uint32(header, 4),
    bitDepth: bitDepth!,
    colorType: colorType!,
    interlaced: interlace === 1,
    palette,
    transparency: find("tRNS"),
    data: chunks.filter((chunk) => chunk.type === "IDAT").map((chunk) => chunk.data),
  };
}
