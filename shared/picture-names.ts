/** A picture of a batch, and how it is to be called. */
export interface NamedPicture {
  /** From 0, as it was sent. */
  readonly row: number | null;
  readonly file_name: string | null;
  readonly folder: string | null;
  readonly model_id: string | null;
  /** Of its file, whose ending is kept. */
  readonly path: string;
}

/**
 * Where each picture goes in a folder or a zip: `folder/file_name.jpg`, with a row of no name as `row-0007`. Pictures of a
 * row by several models have the model's name after it; what is still alike, whatever its capitals, a number.
 */
export function namePictures(pictures: readonly NamedPicture[]): string[] {
  const models = new Set(pictures.map(({ model_id }) => model_id)).size;
  const taken = new Set<string>();
  return pictures.map(({ row, file_name, folder, model_id, path }) => {
    const ending = /\.[a-z0-9]{1,5}$/i.exec(path)?.[0] ?? "";
    const called = readable(file_name ?? `row-${String((row ?? 0) + 1).padStart(4, "0")}`);
    const stem = models > 1 && model_id !== null ? `${called}-${readable(model_id)}` : called;
    const place = folder === null ? "" : `${folder.split("/").map(readable).join("/")}/`;
    for (let turn = 1; ; turn++) {
      const name = `${place}${stem}${turn === 1 ? "" : `-${turn}`}${ending}`;
      const key = name.normalize("NFC").toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

/** What every file system takes: Windows refuses some signs, some names, and dots and spaces at an end. */
function readable(name: string): string {
  const plain = name.replace(/[<>:"|?*/\\\p{Cc}]/gu, "-").replace(/[. ]+$/, "");
  return plain === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
}
