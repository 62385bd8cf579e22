/** What the contract of products takes at most and at least, for those who ask before they send: they need no schemas for it. */

/** Scenes of one run. */
export const mostScenes = 8;

/** Characters of a title, and of what is said of a scene or told to a remover. */
export const mostTitleCharacters = 200;
export const mostPromptCharacters = 1000;

/** Of a photo: the bytes of its file, and the pixels of its shorter side. */
export const mostPhotoBytes = 10 * 1024 * 1024;
export const leastPhotoSide = 16;
