/** A place on what is printed, in millimeters from its middle: x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture lies on a thing. */
export interface Placement extends Point {
  /** 1: the picture, not turned, just fits into what is printed. */
  readonly scale: number;
  /** Degrees clockwise, more than -180 and at most 180. */
  readonly rotation: number;
}

export const asItFits: Placement = { x: 0, y: 0, scale: 1, rotation: 0 };

/** What the database keeps. */
export const limits = { far: 1000, smallest: 0.02, largest: 20 } as const;

/** How large a picture of this shape is at scale 1, in millimeters. */
export function fittedSize(picture: Size, print: Size): Size {
  const scale = Math.min(print.width / picture.width, print.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

export const sizeOf = ({ scale }: Placement, fitted: Size): Size => ({
  width: fitted.width * scale,
  height: fitted.height * scale,
});

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
const rounded = (value: number, steps: number) => Math.round(value * steps) / steps + 0; // never -0

/** The angle of a turn between -180 and 180. */
export const upright = (degrees: number): number => {
  const turn = ((degrees % 360) + 360) % 360;
  return turn > 180 ? turn - 360 : turn;
};

/** A placement as it is kept: in its limits, to the hundredth of a millimeter and of a degree. */
export const held = ({ x, y, scale, rotation }: Placement): Placement => ({
  x: rounded(within(x, -limits.far, limits.far), 100),
  y: rounded(within(y, -limits.far, limits.far), 100),
  scale: rounded(within(scale, limits.smallest, limits.largest), 10_000),
  rotation: rounded(upright(rounded(rotation, 100)), 100),
});

export const movedBy = (placement: Placement, x: number, y: number): Placement =>
  held({ ...placement, x: placement.x + x, y: placement.y + y });

export const scaledBy = (placement: Placement, factor: number): Placement =>
  held({ ...placement, scale: placement.scale * factor });

export const turnedBy = (placement: Placement, degrees: number): Placement =>
  held({ ...placement, rotation: placement.rotation + degrees });

export const centered = (placement: Placement): Placement => ({ ...placement, x: 0, y: 0 });

const radians = (degrees: number) => (degrees / 180) * Math.PI;

/** Turned around the middle of what is printed. */
export function turnedPoint({ x, y }: Point, degrees: number): Point {
  const [sine, cosine] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  return { x: x * cosine - y * sine, y: x * sine + y * cosine };
}

/** The corners of the picture: left top, right top, right bottom, left bottom, as if it were not turned. */
export function cornersOf(placement: Placement, fitted: Size): readonly [Point, Point, Point, Point] {
  const { width, height } = sizeOf(placement, fitted);
  const corner = (right: number, down: number): Point => {
    const { x, y } = turnedPoint({ x: (right * width) / 2, y: (down * height) / 2 }, placement.rotation);
    return { x: placement.x + x, y: placement.y + y };
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** How much room the picture takes, turned as it is. */
export function roomOf(placement: Placement, fitted: Size): Size {
  const { width, height } = sizeOf(placement, fitted);
  const sine = Math.abs(Math.sin(radians(placement.rotation)));
  const cosine = Math.abs(Math.cos(radians(placement.rotation)));
  return { width: width * cosine + height * sine, height: width * sine + height * cosine };
}

/** In the middle, turned as it is, and as large as it can be without leaving what is printed. */
export function fittedInto(placement: Placement, fitted: Size, print: Size): Placement {
  const room = roomOf({ ...placement, scale: 1 }, fitted);
  const scale = Math.min(print.width / room.width, print.height / room.height);
  return held({ ...centered(placement), scale });
}

/** In the middle, turned as it is, and as small as it can be without leaving anything blank. */
export function filling(placement: Placement, fitted: Size, print: Size): Placement {
  // Seen from the picture, what is printed is turned the other way.
  const room = roomOf({ x: 0, y: 0, scale: 1, rotation: -placement.rotation }, print);
  const scale = Math.max(room.width / fitted.width, room.height / fitted.height);
  // Rounding must not leave a hair blank.
  return held({ ...centered(placement), scale: Math.ceil(scale * 10_000 - 1e-6) / 10_000 });
}

/** Whether some of the picture is not printed. */
export const leavesPrint = (placement: Placement, fitted: Size, print: Size): boolean =>
  cornersOf(placement, fitted).some(
    ({ x, y }) => Math.abs(x) > print.width / 2 + 0.05 || Math.abs(y) > print.height / 2 + 0.05,
  );
