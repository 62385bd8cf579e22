import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { ellipse, type Point, polygon, round, smooth } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { band, gleam, type Profile, radiusAt, rimTilt, vessel } from "../brush/vessel.ts";

const glassColor = "#dfe9e4";

/** A glass jar with something in it up to `level`; what floats in it is drawn by `inside`. */
export function filledJar(
  pen: Pen,
  profile: Profile,
  x: number,
  y: number,
  level: number,
  content: string,
  inside = "",
) {
  const inner: [number, number][] = [];
  for (const [radius, height] of profile) {
    if (height < level) inner.push([radius - 5, Math.max(height, 5)]);
  }
  inner.push([radiusAt(profile, level) - 5, level]);
  const surface = ellipse(x, y - level, radiusAt(profile, level) - 6, (radiusAt(profile, level) - 6) * rimTilt);
  const top = profile[profile.length - 1]![1];
  return [
    vessel(pen, profile, x, y, glassColor, { glass: true }),
    vessel(pen, inner, x, y, content, { glass: true, ink: 0 }),
    inside,
    fill(smooth(surface), lit(content, 0.22)),
    stroke(smooth(surface), shaded(content, 0.3), 1.5, 0.5),
    gleam(profile, x, y, top * 0.1, top * 0.8),
  ].join("");
}

/** A paper label with a colored frame; `picture` is drawn around its middle. */
export function label(
  pen: Pen,
  profile: Profile,
  x: number,
  y: number,
  low: number,
  high: number,
  frame: string,
  picture = "",
) {
  const paper = band(profile, x, y, low, high, 0.72);
  const inner = band(profile, x, y, low + 7, high - 7, 0.66);
  const shadeAcross = pen.linear(
    paper,
    [
      [0, "#efe4cd"],
      [0.35, "#fffaf0"],
      [1, "#dccfb8"],
    ],
    [0, 0],
    [1, 0],
  );
  const sag = radiusAt(profile, (low + high) / 2) * rimTilt;
  const middle = y - (low + high) / 2 + sag;
  const words = `M${round(x - 26)} ${round(y - low + sag - 27)}q26 6 52 0M${round(x - 16)} ${round(y - low + sag - 18)}q16 4 32 0`;
  return [
    fill(polygon(paper), shadeAcross),
    stroke(polygon(paper), "#6b5138", 1.5, 0.5),
    stroke(polygon(inner), frame, 3, 0.9),
    picture === "" ? "" : `<g transform="translate(${round(x)} ${round(middle - 8)})">${picture}</g>`,
    stroke(words, "#7a5d45", 3, 0.7),
  ].join("");
}

/** A cap of checked cloth, tied under the rim with string. */
export function clothCap(pen: Pen, x: number, y: number, radius: number, color: string): string {
  const { random } = pen;
  const skirt: Point[] = [];
  const waves = 11;
  for (let step = 0; step <= waves; step++) {
    const across = 1 - (step / waves) * 2;
    const edge = step % 2 === 0 ? 38 : 28;
    skirt.push([
      x + across * radius * 1.36,
      y + edge + Math.sqrt(1 - across * across) * radius * 0.3 + random.near(0, 4),
    ]);
  }
  const neck = radius * 1.04;
  const outline: Point[] = [
    ...skirt,
    [x - neck, y + 8],
    [x - neck * 1.02, y - 12],
    [x - neck * 0.7, y - 26],
    [x, y - 32],
    [x + neck * 0.7, y - 26],
    [x + neck * 1.02, y - 12],
    [x + neck, y + 8],
  ];
  let down = "";
  let around = "";
  for (let index = -4; index <= 4; index++) {
    const share = index / 4.6;
    down += `M${round(x + share * neck * 0.86)} ${round(y - 27 + Math.abs(share) * 12)}Q${round(x + share * neck)} ${round(y - 10)} ${round(x + share * neck)} ${round(y + 8)}L${round(x + share * radius * 1.28)} ${round(y + 30 + (1 - share * share) * radius * 0.26)}`;
  }
  for (const [lift, wide, sag] of [
    [-22, 0.72, 4],
    [-8, 0.98, 10],
    [18, 1.06, 20],
    [32, 1.16, 24],
  ] as const) {
    around += `M${round(x - neck * wide)} ${round(y + lift)}Q${round(x)} ${round(y + lift + sag)} ${round(x + neck * wide)} ${round(y + lift)}`;
  }
  const tie = `M${round(x - neck)} ${round(y + 6)}Q${round(x)} ${round(y + 26)} ${round(x + neck)} ${round(y + 6)}`;
  const bowX = x + radius * 0.25;
  const bowY = y + 17;
  const bow = `M${round(bowX)} ${round(bowY)}q-26 -20 -30 0q4 16 30 0q26 -20 30 0q-4 16 -30 0q-4 18 -14 30M${round(bowX)} ${round(bowY)}q6 16 16 28`;
  return [
    solid(pen, outline, mix(color, "#fff8ec", 0.72), { brush: 0, light: 0.4, shade: 0.6 }),
    stroke(down, color, 8, 0.55),
    stroke(around, color, 7, 0.5),
    stroke(tie, shaded("#b98f55", 0.5), 7, 0.7),
    stroke(tie, "#dcb77c", 4.4),
    stroke(bow, shaded("#b98f55", 0.5), 5.4, 0.7),
    stroke(bow, "#dcb77c", 3.2),
  ].join("");
}

/** A metal screw lid. */
export function screwLid(pen: Pen, x: number, y: number, radius: number, height: number, color: string): string {
  const profile: Profile = [
    [radius, 0],
    [radius * 1.02, height * 0.2],
    [radius * 1.02, height * 0.8],
    [radius * 0.97, height],
  ];
  let ridges = "";
  for (let index = -7; index <= 7; index++) {
    const across = Math.sin((index / 8) * (Math.PI / 2));
    const sag = Math.sqrt(1 - across * across) * radius * rimTilt;
    ridges += `M${round(x + across * radius)} ${round(y - height * 0.8 + sag)}V${round(y - height * 0.16 + sag)}`;
  }
  const top = ellipse(x, y - height, radius * 0.97, radius * 0.97 * rimTilt);
  return [
    vessel(pen, profile, x, y, color, { sharp: true }),
    stroke(ridges, inkOf(color), 2, 0.25),
    fill(smooth(top), lit(color, 0.35)),
    stroke(smooth(ellipse(x, y - height, radius * 0.8, radius * 0.8 * rimTilt)), shaded(color, 0.3), 2, 0.45),
    stroke(smooth(top), inkOf(color), 1.6, 0.4),
  ].join("");
}

/** A stopper of cork. */
export function cork(pen: Pen, x: number, y: number, radius: number, height: number): string {
  const profile: Profile = [
    [radius * 0.92, 0],
    [radius * 1.04, height],
  ];
  const top = ellipse(x, y - height, radius * 1.04, radius * 1.04 * rimTilt);
  return [
    vessel(pen, profile, x, y, "#c99a63", { sharp: true, ink: 1.8 }),
    fill(smooth(top), "#dfba8a"),
    stroke(smooth(top), inkOf("#c99a63"), 1.4, 0.5),
  ].join("");
}
