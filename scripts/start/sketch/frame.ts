/** The picture's own units: the shorter side is a thousand. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where the wall ends and the table begins. */
  readonly horizon: number;
}
