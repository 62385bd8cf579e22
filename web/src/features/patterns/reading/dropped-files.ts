import { type PictureFile, pictureFile } from "./picture-files.ts";

/** All files that are dropped, those of folders by their path. To be called while the drop is heard of: later it is empty. */
export async function droppedFiles({ items }: DataTransfer): Promise<PictureFile[]> {
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    dropped.map(async ({ entry, file }) =>
      entry?.isDirectory ? await filesIn(entry) : file ? [pictureFile(file)] : [],
    ),
  );
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<PictureFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [pictureFile(file, entry.fullPath.replace(/^\//, ""))];
  }
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const found: PictureFile[] = [];
  // A folder tells its files some at a time, and none once it has told all.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesIn(one)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
