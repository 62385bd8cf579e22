/** How near all pictures are looked at, and where: the left top corner lies at (x, y), in widths and heights of the frame. */
export interface Zoom {
  /** 1: the whole picture. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const whole: Zoom = { scale: 1, x: 0, y: 0 };
export const nearest = 8;

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Never shows what lies beside the picture. */
const held = ({ scale, x, y }: Zoom): Zoom => ({ scale, x: within(x, 1 - scale, 0), y: within(y, 1 - scale, 0) });

/** So many times nearer, around a point of the frame, which stays where it is. */
export function zoomedAt(zoom: Zoom, factor: number, pointX = 0.5, pointY = 0.5): Zoom {
  const scale = within(zoom.scale * factor, 1, nearest);
  const share = scale / zoom.scale;
  return held({ scale, x: pointX - (pointX - zoom.x) * share, y: pointY - (pointY - zoom.y) * share });
}

/** Moved by parts of the frame's width and height. */
export const movedBy = ({ scale, x, y }: Zoom, byX: number, byY: number): Zoom =>
  held({ scale, x: x + byX, y: y + byY });

export const transformOf = ({ scale, x, y }: Zoom): string => `translate(${x * 100}%, ${y * 100}%) scale(${scale})`;
