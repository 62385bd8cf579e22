export const recipePreviewStrings = {
  failed: (why: string) => `The previews are not shown. ${why}`,
} as const;
