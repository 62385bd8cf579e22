import type { MockupSlug } from "../../../shared/mockups.ts";
import { formatNumber } from "./format.ts";

const centimeters = (millimeters: number) => `${formatNumber(Math.round(millimeters) / 10)} cm`;

/** What the screen of mockups says. */
export const mockupStrings = {
  title: "Mockups",
  titleOf: (thing: string) => `Mockups: ${thing}`,
  intro:
    "Put a picture on a shirt, a mug, a bag, a poster, a jar or a box, see how it looks, and save a file for the printer.",
  choose: "Choose a picture",
  chooseOther: "Another picture",
  toPicture: "The picture’s page",
  emptyTitle: "No picture is chosen yet",

  things: "Put it on",
  thing: {
    shirt: "T-shirt",
    mug: "Mug",
    tote: "Tote bag",
    poster: "Poster",
    "jar-label": "Jar label",
    box: "Box",
  } satisfies Record<MockupSlug, string>,
  printSize: (width: number, height: number) => `${centimeters(width)} × ${centimeters(height)} are printed`,

  missingTitle: "There is no such picture",
  missingHelp: "It is gone, in the trash, or somebody else’s.",
  unmadeTitle: "This picture is not made yet",
  unmadeHelp: "It can be put on things as soon as it is.",
  failedTitle: "This picture could not be made",
  failedHelp: "Its page says why, and can try again.",
  notRead: "The file of this picture could not be read. Try again in a moment.",

  stage: (thing: string) => `The picture on the ${thing.toLowerCase()}`,
  stageHelp:
    "Arrow keys move the picture, plus and minus change its size, square brackets turn it. Press the question mark for all keys.",
  hint: "Drag the picture to move it, a corner to change its size, the dot above it to turn it.",
  touchHint: "Drag to move it; two fingers change its size and turn it.",
  size: "Size",
  turn: "Turn",
  placing: "Place",
  x: "Right",
  y: "Down",
  scale: "Size",
  rotation: "Angle",
  fieldUnits: { x: "mm", y: "mm", scale: "%", rotation: "°" },
  fromMiddle: "Millimeters from the middle.",
  fit: "Fit",
  fill: "Fill",
  center: "Center",
  reset: "Reset",
  undo: "Undo",
  redo: "Redo",
  snap: "Snap to the middle, edges and right angles",
  snapHelp: "Hold Alt to place it freely.",
  told: (x: number, y: number, percent: number, degrees: number) =>
    [
      x === 0
        ? "centered across"
        : `${formatNumber(Math.abs(x))} millimeters ${x > 0 ? "right" : "left"} of the middle`,
      y === 0 ? "centered in height" : `${formatNumber(Math.abs(y))} millimeters ${y > 0 ? "below" : "above"} it`,
      `${formatNumber(percent)} percent`,
      degrees === 0 ? "upright" : `turned by ${formatNumber(degrees)} degrees`,
    ].join(", "),

  quality: "Print quality",
  printedAs: (width: number, height: number) => `${centimeters(width)} × ${centimeters(height)}`,
  sharp: (dpi: number) => `Prints at ${formatNumber(dpi)} dpi: sharp.`,
  soft: (dpi: number, widest: number) =>
    `Prints at ${formatNumber(dpi)} dpi, less than the 300 that print needs: a little soft above ${centimeters(widest)}.`,
  blurry: (dpi: number, widest: number) => `Prints at ${formatNumber(dpi)} dpi: blurry above ${centimeters(widest)}.`,
  outside: "What lies outside the dashed line is not printed.",

  files: "Files",
  printFile: "Save for print",
  printFileHelp: (width: number, height: number) =>
    `PNG, ${formatNumber(width)} × ${formatNumber(height)} pixels at 300 dpi, clear around the picture.`,
  mockupFile: "Save as a picture",
  mockupFileHelp: "PNG, 2,000 × 2,000 pixels, of the whole thing.",
  fileSaved: (name: string) => `${name} is saved`,
  notDrawn: "The file could not be drawn. Close other tabs and try again.",

  states: {
    untouched: "",
    waiting: "Not saved yet",
    saving: "Saving…",
    saved: "Saved",
  },
  offline: "You are offline. It is kept in this browser, and saved once you are back.",
  again: "Try again",

  keys: "Keys",
  keyGroups: { move: "Move", change: "Size and angle", more: "More" },
  keyNames: {
    step: "By 1 mm",
    leap: "By 10 mm",
    center: "To the middle",
    fit: "Fit into the print",
    fill: "Fill the print",
    grow: "Larger, smaller",
    turn: "Turn by 1°",
    turnFar: "Turn by 15°",
    reset: "As it was at first",
    undo: "Undo",
    redo: "Do it again",
    free: "Place freely while dragging",
    help: "These keys",
  },
} as const;
