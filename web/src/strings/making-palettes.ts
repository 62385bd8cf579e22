/** What saved palettes say. */
export const paletteStrings = {
  noPalettes: "No palette is saved yet.",
  paletteName: "Name of the palette",
  paletteNamePlaceholder: "Name these colors",
  savePalette: "Save",
  paletteSaved: (name: string) => `Palette “${name}” saved`,
  paletteTwice: "You have a palette of this name",
  paletteRemoved: (name: string) => `Palette “${name}” removed`,
  paletteNotRemoved: "The palette could not be removed",
  usePalette: (name: string) => `Use ${name}`,
  removePalette: (name: string) => `Remove ${name}`,
  undo: "Undo",
  paletteUsed: (name: string) => `Colors of “${name}” chosen`,
} as const;
