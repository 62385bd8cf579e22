import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { ellipse, type Outline, type Point, round, roundedBox, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";

export interface ToyColors {
  readonly skin: string;
  readonly hair: string;
  readonly top: string;
  readonly legs: string;
  readonly accent: string;
}

/** How a toy person is built: a figure with joints, of bricks, sewn, or with a very large head. */
export type ToyBuild = "jointed" | "brick" | "plush" | "vinyl";

interface Plan {
  /** Shares of the height: half the head's width, the height of its middle, half its height. */
  readonly head: readonly [half: number, middle: number, tall: number];
  readonly isSquare: boolean;
  readonly shoulder: number;
  readonly hip: number;
  /** Heights of the shoulders and of the hips. */
  readonly top: number;
  readonly low: number;
  readonly limb: number;
}

const plans: Readonly<Record<ToyBuild, Plan>> = {
  jointed: { head: [0.085, 0.87, 0.11], isSquare: false, shoulder: 0.17, hip: 0.11, top: 0.74, low: 0.42, limb: 0.05 },
  brick: { head: [0.13, 0.84, 0.13], isSquare: true, shoulder: 0.2, hip: 0.24, top: 0.68, low: 0.36, limb: 0.075 },
  plush: { head: [0.27, 0.7, 0.25], isSquare: false, shoulder: 0.17, hip: 0.21, top: 0.47, low: 0.12, limb: 0.085 },
  vinyl: { head: [0.29, 0.68, 0.26], isSquare: true, shoulder: 0.13, hip: 0.12, top: 0.44, low: 0.2, limb: 0.055 },
};

export const toyColors = (pen: Pen, top: string, accent: string): ToyColors => ({
  skin: pen.random.pick(["#f0c9a4", "#d9a277", "#a86f49", "#7b4a2e"]),
  hair: pen.random.pick(["#3a2a22", "#6f4424", "#c98f45", "#8f3f2a", "#5a5350"]),
  top,
  legs: mix(top, "#2d3748", 0.6),
  accent,
});

/** A toy person that stands with its feet at (x, y) and looks at us. `wave` lifts one arm. */
export function toy(pen: Pen, x: number, y: number, height: number, build: ToyBuild, colors: ToyColors, wave = false) {
  const plan = plans[build];
  const at = (share: number) => y - share * height;
  const limb = plan.limb * height;
  const isSoft = build === "plush";
  const color = build === "brick" ? { ...colors, skin: "#f2c84b" } : colors;
  const bar = (from: Point, to: Point, half: number, paint: string) =>
    solid(pen, capsule(from, to, half), paint, { brush: 0.2 });

  const [half, middle, tall] = plan.head;
  const [shoulder, hip] = [plan.shoulder * height, plan.hip * height];
  const stance = isSoft ? hip * 1.1 : Math.max(limb * 1.15, hip * 0.6);
  const legs = [-1, 1].map((side) => {
    const foot: Point = [x + side * stance, at(isSoft ? 0.06 : 0.035)];
    const shoe = solid(
      pen,
      ellipse(foot[0] + side * limb * 0.2, foot[1], limb * 1.35, height * 0.035 + limb * 0.2),
      shaded(color.legs, 0.35),
      { brush: 0 },
    );
    return bar([x + side * stance * 0.8, at(plan.low + 0.02)], foot, limb, color.legs) + shoe;
  });
  const body: Outline = [
    [x - shoulder, at(plan.top)],
    [x + shoulder, at(plan.top)],
    [x + hip, at(plan.low)],
    [x - hip, at(plan.low)],
  ];
  const arms = [-1, 1].map((side) => {
    const from: Point = [x + side * shoulder * 0.96, at(plan.top - 0.03)];
    const isUp = wave && side === 1;
    const reach = shoulder + limb * (isUp ? 3.2 : 1.5);
    const to: Point = [x + side * reach, at(isUp ? plan.top + 0.12 : (plan.top + plan.low * 1.6) / 2.6)];
    return (
      bar(from, to, limb * 0.86, color.top) + solid(pen, ellipse(to[0], to[1], limb, limb), color.skin, { brush: 0 })
    );
  });
  const [hx, hy] = [half * height, tall * height];
  const head = plan.isSquare
    ? roundedBox(x, at(middle), hx * 2, hy * 2, hx * (build === "brick" ? 0.4 : 0.62))
    : ellipse(x, at(middle), hx, hy);
  const trunk = isSoft
    ? solid(
        pen,
        ellipse(x, at((plan.top + plan.low) / 2), (shoulder + hip) / 2, ((plan.top - plan.low) * height) / 2 + limb),
        color.top,
      )
    : solid(pen, body, color.top, { sharp: build === "brick", brush: 0.3 });
  return [
    ...legs,
    ...arms,
    trunk,
    fill(smooth(ellipse(x, at(plan.top * 0.62 + plan.low * 0.38), limb * 0.8, limb * 0.8, 0, 10)), color.accent, 0.95),
    solid(pen, head, color.skin, { brush: 0.15 }),
    hairOn(pen, x, at(middle), hx, hy, color.hair, plan.isSquare),
    face(x, at(middle), hx, hy, build),
  ].join("");
}

function capsule([ax, ay]: Point, [bx, by]: Point, half: number): Point[] {
  const turn = Math.atan2(by - ay, bx - ax);
  return Array.from({ length: 16 }, (_, step): Point => {
    const angle = (step / 16) * Math.PI * 2 + Math.PI / 2;
    const [cx, cy] = step < 8 ? [ax, ay] : [bx, by];
    return [cx + Math.cos(turn + angle) * half, cy + Math.sin(turn + angle) * half];
  });
}

function hairOn(pen: Pen, x: number, y: number, hx: number, hy: number, color: string, isSquare: boolean) {
  const wide = isSquare ? 1.04 : 1.02;
  const points = Array.from({ length: 11 }, (_, step): Point => {
    const angle = Math.PI + (step / 10) * Math.PI;
    const square = isSquare ? 1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))) ** 0.7 : 1;
    return [x + Math.cos(angle) * hx * wide * square, y + Math.sin(angle) * hy * 1.06 * square];
  });
  const fringe: Point[] = [
    [x + hx * 0.86, y - hy * 0.2],
    [x + hx * 0.3, y - hy * 0.46],
    [x - hx * 0.34, y - hy * 0.34],
    [x - hx * 0.88, y - hy * 0.12],
  ];
  return solid(pen, [...points, ...fringe], color, { brush: 0.3 });
}

function face(x: number, y: number, hx: number, hy: number, build: ToyBuild) {
  const eye = (side: number) =>
    smooth(
      ellipse(
        x + side * hx * 0.38,
        y + hy * 0.06,
        hx * (build === "vinyl" ? 0.16 : 0.1),
        hy * (build === "vinyl" ? 0.17 : 0.11),
        0,
        10,
      ),
    );
  const smile = `M${round(x - hx * 0.3)} ${round(y + hy * 0.42)}Q${round(x)} ${round(y + hy * 0.66)} ${round(x + hx * 0.3)} ${round(y + hy * 0.42)}`;
  const cheeks = [-1, 1].map((side) =>
    fill(smooth(ellipse(x + side * hx * 0.58, y + hy * 0.36, hx * 0.15, hy * 0.1, 0, 10)), "#d8603f", 0.3),
  );
  return (
    fill(eye(-1) + eye(1), "#2a1a18") +
    stroke(smile, lit("#5a2a22", 0.05), Math.max(1.5, hx * 0.07), 0.9) +
    cheeks.join("")
  );
}
