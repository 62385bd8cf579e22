import { useEffect, useRef } from "react";
import type { Placement, Size } from "../placing/placement.ts";
import { drawOnThing, drawPrint } from "../printing/draw-print.ts";
import { squareSide, type Thing } from "../things/thing.ts";

interface PrintCanvasProps {
  readonly picture: ImageBitmap;
  readonly placement: Placement;
  readonly thing: Thing;
  readonly print: Size;
  /** Of the square, in pixels of the screen. */
  readonly side: number;
  /** How much of what lies beside the print is shown on each side, in widths and heights of the print. */
  readonly beside?: number;
  readonly className?: string;
}

/** The picture as it is seen on the thing. */
export function PrintCanvas({ picture, placement, thing, print, side, beside = 0, className }: PrintCanvasProps) {
  const shown = useRef<HTMLCanvasElement>(null);
  const flat = useRef<HTMLCanvasElement | null>(null);
  useEffect(() => {
    const context = shown.current?.getContext("2d");
    if (!context || side === 0) return;
    flat.current ??= document.createElement("canvas");
    const pixels = side / squareSide;
    const perMillimeter = (thing.area.height * pixels) / print.height;
    flat.current.width = Math.ceil(print.width * (1 + 2 * beside) * perMillimeter);
    flat.current.height = Math.ceil(print.height * (1 + 2 * beside) * perMillimeter);
    drawPrint(flat.current.getContext("2d")!, picture, placement, print, perMillimeter, beside);
    context.clearRect(0, 0, side, side);
    drawOnThing(context, flat.current, thing, print, pixels, beside);
  }, [picture, placement, thing, print, side, beside]);
  return <canvas ref={shown} aria-hidden width={side} height={side} className={className} />;
}
