/** Above this a ratio says nothing to anybody. */
const plainest = 21;

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** A size such as "1536x1024" for people: "1536 × 1024 (3:2)". */
export function sizeText(size: string): string {
  const [width = 0, height = 0] = size.split("x").map(Number);
  const divisor = commonDivisor(width, height) || 1;
  const ratio = [width / divisor, height / divisor];
  return `${width} × ${height}${ratio.every((part) => part <= plainest) ? ` (${ratio.join(":")})` : ""}`;
}
