/** A file to be read, and the name that comes back with its result. */
export interface PictureFile {
  readonly file: File;
  readonly name: string;
}

/** Pictures that go together, at most: `mostPictures` of shared/extractions.ts, which brings more along than this screen needs. */
export const mostTogether = 1000;
const longestName = 300;

/** A file by its place within the folder that was chosen, else by its own name. */
export const pictureFile = (file: File, path = file.webkitRelativePath || file.name): PictureFile => ({
  file,
  name: path.slice(-longestName).trim() || file.name.slice(0, longestName),
});

/** Those that say that they are pictures, by name, no more than go together; and how many are none. */
export function choosePictures(files: readonly PictureFile[]) {
  const pictures = files
    .filter(({ file }) => file.type.startsWith("image/"))
    .sort((one, other) => one.name.localeCompare(other.name, "en", { numeric: true }));
  return {
    pictures: pictures.slice(0, mostTogether),
    others: files.length - pictures.length,
    isTooMany: pictures.length > mostTogether,
  };
}
