import type { Pen } from "./brush/pen.ts";

/** The things a sketch can stand on. */
type SurfaceName =
  | "plate"
  | "board"
  | "marble"
  | "linen"
  | "slate"
  | "rustic-table"
  | "cake-stand"
  | "parchment"
  | "basket"
  | "tray"
  | "cooling-rack";

/** Small things that lie beside a subject and say what it tastes of. */
export type PropName =
  | "strawberry"
  | "blueberry"
  | "raspberry"
  | "cherry"
  | "lemon"
  | "orange"
  | "apple"
  | "peach"
  | "pumpkin"
  | "banana"
  | "chocolate"
  | "nuts"
  | "cinnamon"
  | "eggs"
  | "herbs"
  | "lavender"
  | "wheat"
  | "flowers";

/** What a taste looks like: in the dough, as icing, cooked to jam, and lying beside. */
export interface Flavor {
  readonly name: string;
  readonly dough?: string;
  readonly icing: string;
  readonly jam: string;
  readonly prop?: PropName;
}

/** A prompt, understood: everything that a subject or a surface may look at. */
export interface Order {
  /** The prompt's own words, for what is not worth a field: lower case, no plurals. */
  readonly words: readonly string[];
  readonly subject: Subject;
  readonly surface: Surface;
  /** In the order of the prompt. */
  readonly flavors: readonly Flavor[];
  /** How many were asked for in words or figures. */
  readonly count: number | null;
  readonly decorated: boolean;
  readonly rustic: boolean;
  readonly stacked: boolean;
  readonly sliced: boolean;
  /** The asked color of the surface itself ("blue plate"). */
  readonly surfaceColor: string | null;
  readonly palette: Palette;
}

export interface Palette {
  /** The wall behind. */
  readonly wall: string;
  /** The napkin and other cloth. */
  readonly cloth: string;
  /** Icing, ribbons, labels. */
  readonly accent: string;
  /** A partner of the accent, for dots and stripes. */
  readonly second: string;
  /** What the caller asked for, in order; empty when nothing was asked. */
  readonly asked: readonly string[];
}

/** A thing to draw. It stands on (0, 0); one unit is a thousandth of the picture's shorter side. */
export interface Subject {
  readonly name: string;
  /** Phrases of a prompt that mean it, singular and lower case; the longest match of a prompt wins. */
  readonly words: readonly string[];
  /** Where it stands when the prompt does not say. */
  readonly home: SurfaceName;
  /** Its own main color: the wall behind is chosen to set it off. */
  readonly tone: string;
  /** About how wide and high it is, for the framing. */
  readonly width: number;
  readonly height: number;
  /** What may lie beside it, after what the prompt names; `"own"` when the subject brings it along. */
  readonly besides?: readonly PropName[] | "own";
  draw(pen: Pen, order: Order): string;
}

/** A thing to stand on, drawn in two layers: one behind the subject, one in front of it. */
export interface Surface {
  readonly name: SurfaceName;
  readonly words: readonly string[];
  /** How far above the table the subject stands. */
  readonly lift: number;
  /** How wide it is, for the framing. */
  readonly width: number;
  /** It covers the table and carries the napkin too. */
  readonly covers?: true;
  back(pen: Pen, order: Order): string;
  front?(pen: Pen, order: Order): string;
}
