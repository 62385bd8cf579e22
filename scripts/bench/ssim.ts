/** One channel of a picture, 0 to 255, rows from the top. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const side = 8;
const stride = 4;
const steadyMean = (0.01 * 255) ** 2;
const steadyVariance = (0.03 * 255) ** 2;

/**
 * How alike two pictures of the same size look, 1 for the same: the mean structural similarity of windows of 8 by 8
 * (Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment", 2004), four pixels apart.
 */
export function ssim(one: Plane, other: Plane): number {
  if (one.width !== other.width || one.height !== other.height) throw new Error("The pictures differ in size");
  let sum = 0;
  let windows = 0;
  for (let y = 0; y + side <= one.height; y += stride) {
    for (let x = 0; x + side <= one.width; x += stride) {
      sum += windowSsim(one, other, y * one.width + x);
      windows += 1;
    }
  }
  return sum / windows;
}

function windowSsim(one: Plane, other: Plane, start: number): number {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let row = start; row < start + side * one.width; row += one.width) {
    for (let at = row; at < row + side; at++) {
      const left = one.data[at]!;
      const right = other.data[at]!;
      a += left;
      b += right;
      aa += left * left;
      bb += right * right;
      ab += left * right;
    }
  }
  const count = side * side;
  const [meanA, meanB] = [a / count, b / count];
  const varianceA = aa / count - meanA ** 2;
  const varianceB = bb / count - meanB ** 2;
  const covariance = ab / count - meanA * meanB;
  return (
    ((2 * meanA * meanB + steadyMean) * (2 * covariance + steadyVariance)) /
    ((meanA ** 2 + meanB ** 2 + steadyMean) * (varianceA + varianceB + steadyVariance))
  );
}
