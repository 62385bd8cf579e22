/** What the screen of a picture says where it is a part of a product. */
export const pictureProductStrings = {
  kept: "Kept: part of a product.",
  keptHelp: "It is never reviewed, searched or served. Its scenes are.",
  part: { photo: "The photo of", cut_out: "The cut-out of", scene: "A scene of" } as Readonly<Record<string, string>>,
  aProduct: "a product that is no longer there",
  product: "Product",
  recipe: "Scene",
  fidelity: "Product in it",
  asOnPhoto: "as on its photo",
  differs: "differs from its photo",
  figures: (difference: string, outline: string) => `worst part off by ${difference}, outline ${outline} the same`,
  parts: "Made from",
  partNames: { photo: "Photo", cut_out: "Cut-out", scene: "Scene" } as Readonly<Record<string, string>>,
  otherScenes: "Scenes of it",
  noScenes: "There are no other scenes of it.",
  toProduct: "Open the product",
} as const;
