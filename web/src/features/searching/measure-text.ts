let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in ems, in a font as CSS names it. */
export function measureText(text: string, weight: number, family: string): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length;
  context.font = `${weight} 100px ${family}`;
  return context.measureText(text).width / 100;
}
