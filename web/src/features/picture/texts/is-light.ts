/** Whether black reads better on a color than white: by its luma, of `#rrggbb`. */
export function isLight(hex: string): boolean {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return 0.299 * channel(1) + 0.587 * channel(3) + 0.114 * channel(5) > 140;
}
