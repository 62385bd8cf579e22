interface Sized {
  readonly width: number | null;
  readonly height: number | null;
}

const widest = 2.4;
const tallest = 0.6;

/** The shape that frames of all these have, so that they are aligned: the one that most of their area has, within reason. */
export function aspectOf(pictures: readonly Sized[]): number {
  const known = pictures.flatMap(({ width, height }) => (width && height ? [{ width, height }] : []));
  const width = known.reduce((sum, picture) => sum + picture.width, 0);
  const height = known.reduce((sum, picture) => sum + picture.height, 0);
  return height === 0 ? 1 : Math.min(widest, Math.max(tallest, width / height));
}

/** As wide as a frame of this shape can be and still be seen as a whole. */
export const widthOf = (aspect: number): string => `min(100%, 64rem, ${75 * aspect}dvh)`;
