import { backdrop } from "./backdrop.ts";
import { besides } from "./besides.ts";
import { createPen } from "./brush/pen.ts";
import type { Random } from "./brush/random.ts";
import { round } from "./brush/shapes.ts";
import type { Frame } from "./frame.ts";
import { grain, vignette } from "./light.ts";
import { napkin } from "./napkin.ts";
import type { Order } from "./order.ts";
import { svg } from "./svg.ts";

/** The whole picture: wall and table, the surface, the subject on it, small things beside, the light over all. */
export function compose(order: Order, random: Random, width: number, height: number): string {
  const pen = createPen(random);
  const unit = Math.min(width, height) / 1000;
  const size = { width: width / unit, height: height / unit };
  const { subject, surface } = order;
  const rise = subject.height + surface.lift;
  const spread = Math.max(surface.width, subject.width + 120);
  const scale = Math.min(1.5, 930 / spread, 740 / (rise + 140));
  const ground = size.height * 0.565 + ((rise - 160) / 2) * scale;
  const frame: Frame = { ...size, horizon: Math.max(90, ground - (168 + Math.min(rise, 300) * 0.36) * scale) };
  const middle = size.width / 2 + random.near(0, 14);
  const still = [
    ...(surface.covers
      ? [surface.back(pen, order), napkin(pen, order)]
      : [napkin(pen, order), surface.back(pen, order)]),
    `<g transform="translate(0 ${-surface.lift})">${subject.draw(pen, order)}</g>`,
    surface.front?.(pen, order) ?? "",
    besides(pen, order, size.width / 2 / scale),
  ].join("");
  const body = [
    backdrop(pen, order, frame),
    `<g transform="translate(${round(middle)} ${round(ground)}) scale(${Math.round(scale * 1000) / 1000})">${still}</g>`,
    vignette(pen, frame),
    grain(pen, frame),
  ].join("");
  return svg(pen, width, height, size, body);
}

/** The subject alone on nothing, 1000 units wide and high, standing at (500, 760): for looking at its shape. */
export function composeAlone(order: Order, random: Random, piece: "subject" | "surface", size: number): string {
  const pen = createPen(random);
  const drawn =
    piece === "subject"
      ? order.subject.draw(pen, order)
      : order.surface.back(pen, order) + (order.surface.front?.(pen, order) ?? "");
  return svg(
    pen,
    size,
    size,
    { width: 1000, height: 1000 },
    `<g transform="translate(500 ${piece === "subject" ? 760 : 560})">${drawn}</g>`,
  );
}
