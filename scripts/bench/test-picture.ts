/**
 * A made-up photograph for the benchmarks: the same pixels for the same seed, as hard to compress and to shrink as a
 * detailed real one. Fractal noise gives texture at every scale, discs and stripes give the sharp edges that show
 * ringing and aliasing.
 *
 * @returns 8-bit RGB, rows from the top.
 */
export function testPicture(width: number, height: number, seed: number): Uint8Array {
  const rgb = new Uint8Array(width * height * 3);
  const lattice = randomLattice(seed);
  const discs = Array.from({ length: 40 }, (_, index) => ({
    x: lattice[index * 7]! * width,
    y: lattice[index * 7 + 1]! * height,
    radius: (0.01 + 0.07 * lattice[index * 7 + 2]!) * width,
    color: [lattice[index * 7 + 3]!, lattice[index * 7 + 4]!, lattice[index * 7 + 5]!],
    striped: lattice[index * 7 + 6]! > 0.6,
  }));
  for (let y = 0, at = 0; y < height; y++) {
    const onRow = discs.filter((disc) => Math.abs(y - disc.y) <= disc.radius);
    for (let x = 0; x < width; x++, at += 3) {
      const texture = fractalNoise(lattice, x / width, y / height);
      const light = 1.5 * texture - 0.25;
      let [red, green, blue] = [0.1 + 0.85 * light, 0.1 + 0.8 * light * (1 - y / height / 2), 0.4 + 0.35 * light];
      for (const disc of onRow) {
        const distance = Math.hypot(x - disc.x, y - disc.y);
        if (distance > disc.radius) continue;
        const shade = 1 - 0.5 * (distance / disc.radius) ** 2 + 0.25 * (texture - 0.5);
        const stripe = disc.striped && Math.sin(((x + y) / width) * 700) > 0 ? 0.6 : 1;
        [red, green, blue] = disc.color.map((channel) => channel * shade * stripe) as [number, number, number];
      }
      rgb[at] = clamp(red, grain(lattice, at));
      rgb[at + 1] = clamp(green, grain(lattice, at + 1));
      rgb[at + 2] = clamp(blue, grain(lattice, at + 2));
    }
  }
  return rgb;
}

const latticeSize = 256;

/** Random numbers from 0 to 1 by mulberry32, a public-domain generator of one 32-bit state. */
function randomLattice(seed: number): Float64Array {
  let state = seed >>> 0;
  return Float64Array.from({ length: latticeSize * latticeSize }, () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  });
}

/** Eight octaves of value noise with ridges, 0 to 1: the finest is about two pixels wide in a picture of 2048. */
function fractalNoise(lattice: Float64Array, u: number, v: number): number {
  let sum = 0;
  let weight = 0.34;
  for (let frequency = 8; frequency <= 1024; frequency *= 2, weight *= 0.8) {
    sum += weight * Math.abs(2 * valueNoise(lattice, u * frequency, v * frequency) - 1);
  }
  return Math.min(1, sum);
}

function valueNoise(lattice: Float64Array, x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const across = smooth(x - column);
  const down = smooth(y - row);
  const at = (c: number, r: number) => lattice[(r % latticeSize) * latticeSize + (c % latticeSize)]!;
  const top = at(column, row) + (at(column + 1, row) - at(column, row)) * across;
  const bottom = at(column, row + 1) + (at(column + 1, row + 1) - at(column, row + 1)) * across;
  return top + (bottom - top) * down;
}

const smooth = (t: number): number => t * t * (3 - 2 * t);
/** The noise of a camera's sensor: up to four levels of 255. */
const grain = (lattice: Float64Array, at: number): number => 4 * lattice[(at * 5) % (lattice.length - 1)]!;
const clamp = (channel: number, noise: number): number => Math.max(0, Math.min(255, Math.round(channel * 255 + noise)));
