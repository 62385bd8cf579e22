import { formatNumber } from "./format.ts";

const pictures = (count: number) => (count === 1 ? "1 picture" : `${formatNumber(count)} pictures`);

/** What the comparison of pictures says. */
export const compareStrings = {
  title: "Compare",
  intro: "The same prompt by several models or in several styles, side by side. Pick what is best: wins are counted.",
  newComparison: "New comparison",
  otherComparison: "All comparisons",

  prompt: "Prompt",
  step: (at: number, all: number) => `${formatNumber(at)} of ${formatNumber(all)}`,
  rowOf: (row: number) => `Row ${formatNumber(row)}`,
  ofSeveral: "Several prompts",
  chosenPictures: (count: number) => `${pictures(count)} of the library`,
  next: "Next prompt",
  previous: "Previous prompt",
  decided: (count: number, all: number) => `${formatNumber(count)} of ${formatNumber(all)} decided`,
  steps: "Prompts",

  view: "How they are looked at",
  views: { grid: "Side by side", slider: "Slider", flip: "Flip" },
  zoomIn: "Nearer",
  zoomOut: "Farther",
  wholePicture: "Whole picture",
  zoomed: (scale: number) => `${Math.round(scale * 100)}%`,
  zoomHint: "Double-click, pinch or Ctrl and the wheel come nearer; drag to move. All pictures move together.",
  keys: "Keys",

  pictures: "Pictures",
  picture: (place: number, name: string) => `${place}: ${name}`,
  upload: "Uploaded",
  noStyle: "No style",
  seedOf: (seed: number) => `Seed ${seed}`,
  facts: {
    seconds: "Time",
    cost: "Cost",
    pixels: "Pixels",
    bytes: "File",
    seed: "Seed",
    prompt: "Prompt",
  },
  pixels: (width: number, height: number) => `${width} × ${height}`,
  unknown: "–",
  inTrash: "In the trash",
  triesAgain: "The last try failed. It is tried again by itself.",
  open: (name: string) => `Open ${name}`,

  pick: "Pick",
  pickNumber: (place: number, name: string) => `Pick ${place}: ${name}`,
  winner: "Winner",
  takeBack: (place: number, name: string) => `Winner, take back ${place}: ${name}`,
  approve: "Approve",
  approveWinner: (name: string) => `Approve ${name}`,
  approved: (name: string) => `${name} is in the library now`,
  notApproved: (name: string) => `${name} is not approved from here: decide about it in Review`,
  picked: (name: string) => `${name} wins`,
  takenBack: "The win is taken back",
  undo: "Undo",
  nothingToUndo: "There is nothing to undo here",
  noWinner: "Pick a winner first",
  nothingToPick: (place: number) => `There is no picture ${place} to pick`,
  onlyOne: "There is only one picture: nothing to compare it with",

  first: "Left",
  second: "Right",
  divider: "Divider",
  sliderHint: "Drag the divider, or move it with the arrow keys.",
  flipHint: "Press to switch; hold to look for a moment. On the keyboard: the space bar.",
  shown: "Shown",
  switchTo: (name: string) => `Switch to ${name}`,
  tooFew: "Two pictures are needed to lay one over the other.",

  loading: "The pictures are being looked up",
  missingTitle: "There is nothing to compare",
  missingHelp: "These pictures are gone, or they are somebody else's.",
  someMissing: (count: number) => `${pictures(count)} of these are gone, or somebody else's.`,
  emptyStep: "Nothing was made of this one.",
  offline: "Without a network nothing can be picked.",

  recent: "Made side by side",
  recentLine: (models: number, styles: number, prompts: number) =>
    [
      models > 1 && `${models} models`,
      styles > 1 && `${styles} styles`,
      prompts === 1 ? "1 prompt" : `${formatNumber(prompts)} prompts`,
    ]
      .filter(Boolean)
      .join(", "),

  keyGroups: {
    prompts: "From prompt to prompt",
    decide: "Decide",
    look: "Look",
  },
  keyNames: {
    next: "Next prompt",
    previous: "Previous prompt",
    pick: "Pick this picture; again takes it back",
    approve: "Approve the winner into the library",
    undo: "Undo",
    grid: "Side by side",
    slider: "Slider",
    flip: "Flip",
    switchPictures: "Switch pictures, or look for a moment",
    zoom: "Nearer, farther",
    whole: "Whole picture",
    move: "Move when near",
    help: "These keys",
  },
} as const;
