import { formatNumber } from "./format.ts";

export const recipeEditorStrings = {
  newTitle: "New recipe",
  editTitle: (name: string) => `Edit ${name}`,
  back: "Back to the recipe",
  notYours: "This recipe is not yours to change",
  notYoursHelp: "Make a copy of it, and change that.",
  isArchived: "This recipe is archived",
  isArchivedHelp: "Take it out of the archive to change it.",
  toRecipe: "To the recipe",

  // What it is
  about: "What it is",
  name: "Name",
  nameHint: "Birthday card",
  slug: "Name in requests",
  slugHelp: "Lower-case words and hyphens. Requests and files call it by this.",
  slugChanged: "Requests that use the old name will not find it any more.",
  slugTaken: (slug: string, free: string) => `Another recipe is called ${slug}: take ${free}, for one`,
  kind: "Kind",
  kinds: { template: "Template", style: "Style" },
  kindHelp: { template: "A prompt that stands alone.", style: "Goes around what somebody asks for." },
  operation: "What it does",
  operations: {
    generate: "Makes new pictures",
    edit: "Changes a picture",
    scene: "Sets a product into a scene",
  },
  category: "Category",
  categoryHint: "bread",
  description: "What it is for",
  descriptionHint: "A card for a birthday, with a name on it",
  forEverybody: "For everybody: it belongs to the library, and only admins change it",

  // The prompt
  prompt: "Prompt",
  promptHint: "A jar of [FRUIT] jam on {oak|slate}, for [NAME|a friend]",
  promptHelp:
    "[NAME] is filled in, [NAME|friend] has something to fall back on, {red|blue} makes one picture of each. Type [ to choose a field.",
  stylePromptHelp:
    "[PROMPT] is where it goes what somebody asks for. Other [NAME] places can be filled in as well. Type [ to choose a field.",
  styleVariations: "The choices between braces stay as they are in a style: put them into what is asked for.",
  putIn: (name: string) => `Put [${name}] into the prompt`,
  chips: "Places to put in",
  chipsHelp: "Drag one into the prompt, or press it to put it where the cursor is.",
  unknown: "No field speaks of",
  addFieldNamed: (name: string) => `Add the field ${name}`,
  idle: (names: readonly string[]) =>
    `${names.map((name) => `[${name}]`).join(", ")} ${names.length === 1 ? "is" : "are"} not in the prompt: what is filled in makes no difference.`,
  offers: (count: number) =>
    count === 0 ? "" : `${count === 1 ? "1 field" : `${count} fields`}. Arrow keys choose, Enter puts in.`,
  offersLabel: "Fields",
  negativePrompt: "Negative prompt",
  negativeHint: "text, watermark",
  negativeHelp: "What must not be in the pictures; told to the models that can be told.",

  // Fields
  fields: "Fields",
  fieldsHelp: "What is asked for before pictures are made. Pictures that are looked at are fields as well.",
  addField: "Add a field",
  fieldName: (number: number) => `Name of field ${number}`,
  fieldPart: (part: string, name: string) => `${part} of ${name}`,
  parts: {
    type: "Type",
    label: "Label",
    default: "Default",
    help: "Help",
    choices: "Choices",
    min: "At least",
    max: "At most",
    max_length: "Characters at most",
  },
  choicesHelp: "One in each line",
  required: "Required",
  requiredOf: (name: string) => `Required: ${name}`,
  noDefault: "None",
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  remove: (name: string) => `Remove ${name}`,
  drag: "Drag to another place",
  removed: (name: string) => `${name} is removed`,
  undo: "Undo",

  // Overlays
  overlays: "Texts over the picture",
  overlaysHelp: "Set by Larder when the picture is made, so that every letter is right. They can have [NAME] places.",
  addOverlay: "Add a text",
  overlay: (number: number) => `Text ${number}`,
  place: "Place",
  places: { top: "Top", center: "Center", bottom: "Bottom" },
  size: "Size in %",
  sizeHint: "Fits",
  color: "Color",
  outline: "Outline",
  automatic: "Auto",
  pick: (part: string, number: number) => `Pick the ${part.toLowerCase()} of text ${number}`,
  overlayPart: (part: string, number: number) => `${part} of text ${number}`,
  overlayPreview: "How the texts stand",

  // How it is made
  making: "How it is made",
  aspect: "Aspect",
  aspectHint: "16:9",
  aspectHelp: "Width to height; a model takes the nearest of its sizes.",
  quality: "Quality",
  qualityHint: "Usual",
  models: "Models",
  modelsHelp:
    "The first one makes the pictures; the next is taken where it cannot. Whoever uses the recipe may choose others.",
  addModel: "Add a model",
  chooseModel: "Choose a model…",
  noModels: "The usual model makes it.",
  off: "switched off",

  // Trying it
  trial: "Try it",
  trialHelp: "Nothing is made and nothing is paid: this is the text as a model would get it.",
  ask: "What somebody asks for",
  askExample: "a fox in the snow",
  sentPrompts: (count: number, capped: boolean) =>
    capped
      ? `${formatNumber(count)} prompts, more than may be made`
      : count === 1
        ? "1 prompt"
        : `${formatNumber(count)} prompts, one for each choice between braces`,
  moreOf: (count: number) => `and ${formatNumber(count)} more`,
  missing: (names: readonly string[]) => `Nothing fills ${names.map((name) => `[${name}]`).join(", ")}`,
  noPrompt: "Write a prompt, and you see here what becomes of it.",
  trialWaits: "As soon as you begin, you see here what becomes of the prompt.",

  // Saving
  save: "Save",
  create: "Create the recipe",
  saved: (name: string) => `“${name}” is saved`,
  created: (name: string) => `“${name}” is there`,
  notSaved: "Not saved yet",
  allSaved: "All is saved",
  offline: "You are offline: what you write is kept in this browser.",
  discard: "Discard changes",
  discarded: "What you had not saved is gone",
  restored: "What you had not saved is here again.",
  faults: (count: number) => (count === 1 ? "One thing has to be put right." : `${count} things have to be put right.`),
  changedElsewhere: "It was changed elsewhere meanwhile. Look at it, and save once more.",
  conflict: (parts: readonly string[], version: number) =>
    `Somebody else saved version ${version} meanwhile, and changed what you are changing: ${parts.join(", ")}.`,
  seeTheirs: "See what they saved",
  keepMine: "Keep mine",
  takeTheirs: "Take theirs",
  empty: "(empty)",
  useNumber: "Use a number",
} as const;
