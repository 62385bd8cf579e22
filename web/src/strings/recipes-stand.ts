/** What is said of the place in a scene where the product goes. */
export const standStrings = {
  title: "Where the product stands",
  help: "The stage is drawn empty. The cut-out of the product is set into the frame, as large as fits, with its base on the lower edge. In percent of the picture.",
  frame: "Where the product stands in the picture",
  hold: "The room of the product",
  holdHelp: "Arrow keys move it, with Shift by more. With Alt or Ctrl they make it wider, narrower, higher and lower.",
  dragHelp: "Drag the frame to move it, its edges to resize it.",
  x: "Middle, from the left",
  y: "Base, from the top",
  width: "Width, at most",
  height: "Height, at most",
  right: "Light from the right",
  rightHelp: "Less than 0: from the left",
  above: "Light from above",
  aboveHelp: "Less than 0: from below",
  shadow: "Shadow",
  shadowHelp: "0 for none, 100 for black",
  outOf: (least: number) => `Use ${least} to 100.`,
  usual: "Back to the usual place",
  // Read aloud, and under the drawn frame.
  place: (x: number, y: number) => `Its middle at ${x} %, its base at ${y} %`,
  size: (width: number, height: number) => `at most ${width} % wide and ${height} % high`,
  light: (right: number, above: number) =>
    `light ${Math.abs(right)} % from the ${right < 0 ? "left" : "right"} and ${Math.abs(above)} % from ${above < 0 ? "below" : "above"}`,
  shadowOf: (shadow: number) => `shadow ${shadow} %`,
  stageLine: "This is how the stage is drawn: empty. A product is set into it afterwards, unchanged.",
  drawStage: "Draw the empty stage",
} as const;
