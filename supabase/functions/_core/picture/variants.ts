import { cropToCover, type Rectangle, type Size } from "../../../../shared/crop.ts";
import type { PaletteColor, SubjectBox } from "../../../../shared/images.ts";
import { type DerivedPreset, derivedPresets, presets } from "../../../../shared/presets.ts";
import type { TextColor } from "../../../../shared/search.ts";
import type { Codec, PictureFile, Pixels } from "../ports/picture.ts";
import { colorProfile, withColorProfile } from "./color-profile.ts";
import { cropScore, detailOf } from "./crop-score.ts";
import type { Orientation } from "./exif.ts";
import { readHeader } from "./header.ts";
import { look } from "./look.ts";
import { palette } from "./palette.ts";
import { pyramid } from "./pyramid.ts";
import { resample } from "./resample.ts";
import { sha256 } from "./sha256.ts";
import { textColor } from "./text-color.ts";
import { thumbhash } from "./thumbhash.ts";
import { storedArea, turnPixels, turnSize } from "./upright.ts";

interface VariantOptions {
  /** JPEG quality, 1 to 100. */
  readonly quality: number;
  /** What every crop keeps in its middle, on the upright picture; null for the picture's own middle. */
  readonly subject: SubjectBox | null;
}

/** What a size is good for. */
interface Use {
  /** Null where nowhere is calm enough for words. */
  readonly textColor: TextColor | null;
  /** How much of what matters in the picture it shows, 0 to 1. */
  readonly cropScore: number;
}

interface Variant extends Use {
  readonly preset: DerivedPreset;
  /** The size it really has: the preset's, or smaller where the master is smaller. */
  readonly width: number;
  readonly height: number;
  /** A JPEG. */
  readonly bytes: Uint8Array;
  /** The first 16 hexadecimal digits of the bytes' SHA-256, for the file's name. */
  readonly hash: string;
}

interface VariantSet {
  /** The file as it came, with what its content says; its size is the upright one. */
  readonly master: PictureFile & Size & Use & { readonly sha256: string; readonly hash: string };
  readonly variants: readonly Variant[];
  readonly palette: readonly PaletteColor[];
  /** `#rrggbb`, the palette's first. */
  readonly dominantColor: string;
  /** Base64, of the whole picture. */
  readonly thumbhash: string;
  /** 64 bits as `0` and `1`: see `look`. */
  readonly look: string;
}

/** Pixels on the longer side of the miniatures that are read for each purpose: more gives the same result. */
const calmSide = 480;
const paletteSide = 100;
const thumbhashSide = 32;

/**
 * Turns a master into the four derived presets, decoding it once, and reads what its pixels tell: a palette, a thumbhash, a
 * look, and what each size is good for. The master itself is `full_res` and is never encoded again.
 * Throws `unsupported_image`, `image_too_large` or `image_damaged`.
 */
export async function makeVariants(file: PictureFile, options: VariantOptions, codec: Codec): Promise<VariantSet> {
  const { bytes } = file;
  const { orientation, ...header } = readHeader(bytes);
  const profile = header.mime === "image/jpeg" ? colorProfile(bytes) : null;
  const encode = (pixels: Pixels): Uint8Array => {
    const jpeg = codec.encodeJpeg(pixels, options.quality);
    return profile === null ? jpeg : withColorProfile(jpeg, profile);
  };
  const made = await codec.decode({ bytes, mime: header.mime }, (stored) => {
    const shrink = shrinker(stored, orientation);
    const whole = { x: 0, y: 0, width: header.width, height: header.height };
    const miniature = shrink(whole, fitInside(header, paletteSide));
    const colors = palette(miniature);
    const detail = detailOf(miniature);
    const facts = { palette: colors, look: look(miniature) };
    const use = (area: Rectangle, size: Size): Use => ({
      textColor: textColor(shrink(area, fitInside(size, calmSide)), colors, inside(options.subject, area, header)),
      cropScore: cropScore(area, header, options.subject, detail),
    });
    const variants = derivedPresets.map((preset) => {
      const { area, size } = cropToCover(header, presets[preset], options.subject);
      return { preset, ...size, bytes: encode(shrink(area, size)), ...use(area, size) };
    });
    return {
      ...facts,
      variants,
      thumbhash: thumbhash(shrink(whole, fitInside(header, thumbhashSide))),
      full: use(whole, header),
    };
  });
  const hash = await sha256(bytes);
  const { full, ...facts } = made;
  return {
    ...facts,
    master: { ...header, ...full, bytes, sha256: hash, hash: hash.slice(0, 16) },
    variants: await Promise.all(
      made.variants.map(async (variant) => ({ ...variant, hash: (await sha256(variant.bytes)).slice(0, 16) })),
    ),
    dominantColor: facts.palette[0]!.hex,
  };
}

/** Shrinks upright areas of a stored picture. Each result stands in memory that the next one overwrites. */
function shrinker(stored: Pixels, orientation: Orientation): (area: Rectangle, size: Size) => Pixels {
  const level = pyramid(stored);
  return (area, size) => {
    const from = storedArea(area, stored, orientation);
    const to = turnSize(size, orientation);
    const { pixels, reduction } = level(Math.min(from.width / to.width, from.height / to.height));
    const reduced = {
      x: from.x / reduction,
      y: from.y / reduction,
      width: from.width / reduction,
      height: from.height / reduction,
    };
    const rgb = resample(pixels, reduced, to);
    return { ...size, rgb: orientation === 1 ? rgb : turnPixels(rgb, size, orientation) };
  };
}

/** Where the subject lies in an area of the picture, in fractions of the area. */
function inside(subject: SubjectBox | null, area: Rectangle, picture: Size): Rectangle | null {
  if (subject === null) return null;
  return {
    x: (subject.x * picture.width - area.x) / area.width,
    y: (subject.y * picture.height - area.y) / area.height,
    width: (subject.width * picture.width) / area.width,
    height: (subject.height * picture.height) / area.height,
  };
}

function fitInside({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
