/**
 * The one of the allowed ratios (such as `16:9`) that is nearest to a size: as much too wide counts as much as that
 * much too narrow. The first of two that are equally near.
 */
export function nearestAspect<Aspect extends `${number}:${number}`>(
  width: number,
  height: number,
  allowed: readonly [Aspect, ...Aspect[]],
): Aspect {
  const off = (aspect: Aspect) => Math.abs(Math.log(ratioOf(aspect)) - Math.log(width / height));
  return allowed.reduce((best, aspect) => (off(aspect) < off(best) ? aspect : best));
}

function ratioOf(aspect: string): number {
  const [wide, high] = aspect.split(":").map(Number);
  return wide! / high!;
}
