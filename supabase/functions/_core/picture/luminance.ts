/** How much of the light of white an sRGB byte gives, 0 to 1. */
export const lightOfByte = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance as WCAG 2.2 defines it: 0 is black, 1 is white. From sRGB bytes. */
export const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * lightOfByte[red]! + 0.7152 * lightOfByte[green]! + 0.0722 * lightOfByte[blue]!;

/** Of `#rrggbb`. */
export function luminanceOfHex(hex: string): number {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return luminance(channel(1), channel(3), channel(5));
}

/** Contrast of two luminances as WCAG 2.2 defines it, 1 to 21; 4.5 is the least that body text may have. */
export const contrast = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
