import { cropToCover, type Rectangle, type Size } from "../../../../shared/crop.ts";
import type { PaletteColor, SubjectBox } from "../../../../shared/images.ts";
import { type DerivedPreset, derivedPresets, presets } from "../../../../shared/presets.ts";
import type { TextColor } from "../../../../shared/search.ts";
import type { Codec, PictureFile, Pixels } from "../ports/picture.ts";
import { colorProfile, withColorProfile } from "./color-profile.ts";
import { cropScore, detailOf } from "./crop-score.ts";
import { readHeader } from "./header.ts";
import { look } from "./look.ts";
import { palette } from "./palette.ts";
import { pyramid } from "./pyramid.ts";
import { sha256 } from "./sha256.ts";
import { roughly, shrinker } from "./shrink.ts";
import { fitInside } from "./shrunk-picture.ts";
import { textColor } from "./text-color.ts";
import { thumbhash } from "./thumbhash.ts";

interface VariantOptions {
  /** JPEG quality, 1 to 100. */
  readonly quality: number;
  /** What every crop keeps in its middle, on the upright picture; null for the picture's own middle. */
  readonly subject: SubjectBox | null;
  /** Where texts stand over the master; null where none do. */
  readonly texts: Texts | null;
}

/** Texts that stand over a master. */
export interface Texts {
  /** The file of the same picture without them. */
  readonly without: Uint8Array;
  /** Sets them over pixels, in the memory that these stand in. */
  readonly over: (pixels: Pixels) => void;
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

/** Pixels on the longer side of the miniatures that are read for each purpose, at least: more gives the same result. */
const calmSide = 200;
const paletteSide = 100;
const thumbhashSide = 32;

/**
 * Turns a master into the four derived presets, decoding it once, and reads what its pixels tell: a palette, a thumbhash, a
 * look, and what each size is good for. The master itself is `full_res` and is never encoded again.
 *
 * Texts would lose their words to the cut: sizes are cut from the picture without them, and they are set over each anew. Palette,
 * look and crop score are of the picture without them, too: letters are none of its colors, under other words it looks like
 * itself, and whatever it loses, no size loses a word. `textColor` and the thumbhash see them: nobody is to set words over
 * words, and what a page shows first is what it will show.
 * Throws `unsupported_image`, `image_too_large` or `image_damaged`.
 */
export async function makeVariants(
  file: PictureFile,
  options: VariantOptions,
  codec: Pick<Codec, "decode" | "encodeJpeg">,
): Promise<VariantSet> {
  const bytes = options.texts?.without ?? file.bytes;
  const { orientation, ...header } = readHeader(bytes);
  const profile = header.mime === "image/jpeg" ? colorProfile(bytes) : null;
  const encode = (pixels: Pixels): Uint8Array => {
    const jpeg = codec.encodeJpeg(pixels, options.quality);
    return profile === null ? jpeg : withColorProfile(jpeg, profile);
  };
  const lettered = (pixels: Pixels): Pixels => {
    options.texts?.over(pixels);
    return pixels;
  };
  const made = await codec.decode({ bytes, mime: header.mime }, (stored) => {
    const level = pyramid(stored);
    const shrink = shrinker(level, stored, orientation);
    // First of all, for the largest: buffers that grow while they are used slow the filter down.
    const cut = derivedPresets.map((preset) => {
      const { area, size } = cropToCover(header, presets[preset], options.subject);
      return { area, file: { preset, ...size, bytes: encode(lettered(shrink(area, size))) } };
    });
    const whole = { x: 0, y: 0, width: header.width, height: header.height };
    const miniature = shrink(whole, fitInside(header, paletteSide));
    const facts = { palette: palette(miniature), look: look(miniature) };
    const detail = detailOf(miniature);
    const useOf = oncePerArea((area): Use => {
      const subject = inside(options.subject, area, header);
      return {
        textColor: textColor(lettered(roughly(level, stored, orientation, area, calmSide)), facts.palette, subject),
        cropScore: cropScore(area, header, options.subject, detail),
      };
    });
    return {
      ...facts,
      variants: cut.map(({ area, file }) => ({ ...file, ...useOf(area) })),
      full: useOf(whole),
      thumbhash: thumbhash(lettered(shrink(whole, fitInside(header, thumbhashSide)))),
    };
  });
  const { full, ...facts } = made;
  // As large as it may be: it is not decoded.
  const { mime } = readHeader(file.bytes, Number.POSITIVE_INFINITY);
  const hash = await sha256(file.bytes);
  return {
    ...facts,
    master: { ...header, ...full, mime, bytes: file.bytes, sha256: hash, hash: hash.slice(0, 16) },
    variants: await Promise.all(
      made.variants.map(async (variant) => ({ ...variant, hash: (await sha256(variant.bytes)).slice(0, 16) })),
    ),
    dominantColor: facts.palette[0]!.hex,
  };
}

/** Sizes of one shape show the same area, and are read once. */
function oncePerArea<Result>(read: (area: Rectangle) => Result): (area: Rectangle) => Result {
  const known = new Map<string, Result>();
  return (area) => {
    const key = `${area.x} ${area.y} ${area.width} ${area.height}`;
    const result = known.get(key) ?? read(area);
    known.set(key, result);
    return result;
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
