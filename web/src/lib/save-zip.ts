/** Where a zip goes: to a file that the person chose while it is made, or into memory and then to their downloads. */
interface ZipTarget {
  save(zip: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void>;
}

interface FilePicker {
  showSaveFilePicker?(options: object): Promise<{ createWritable(): Promise<WritableStream<Uint8Array>> }>;
}

/**
 * Asks where a large zip is to go, where the browser can write files; it must be called in answer to a click. Null: the
 * person thought better of it. Small ones go to the downloads as any other file.
 */
export async function chooseZipTarget(name: string, isLarge: boolean): Promise<ZipTarget | null> {
  const { showSaveFilePicker } = window as FilePicker;
  if (!isLarge || !showSaveFilePicker) return toDownloads(name);
  try {
    const types = [{ description: "Zip", accept: { "application/zip": [".zip"] } }];
    const file = await showSaveFilePicker.call(window, { suggestedName: name, types });
    return { save: async (zip, signal) => await zip.pipeTo(await file.createWritable(), { signal }) };
  } catch (error) {
    return (error as Error).name === "AbortError" ? null : toDownloads(name);
  }
}

const toDownloads = (name: string): ZipTarget => ({
  async save(zip, signal) {
    const parts: BlobPart[] = [];
    const collect = new WritableStream<Uint8Array>({ write: (part) => void parts.push(new Uint8Array(part)) });
    await zip.pipeTo(collect, { signal });
    const url = URL.createObjectURL(new Blob(parts, { type: "application/zip" }));
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  },
});
