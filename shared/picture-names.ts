/** A picture of a batch, and how it is to be called. */
export interface NamedPicture {
  /** As people count it. */
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
    const called = short(readable(file_name ?? `row-${String(row ?? 0).padStart(4, "0")}`), 180);
    const stem = models > 1 && model_id !== null ? `${called}-${short(readable(model_id), 60)}` : called;
    const place =
      folder === null
        ? ""
        : `${folder
            .split("/")
            .map((part) => short(readable(part), 200))
            .join("/")}/`;
    for (let turn = 1; ; turn++) {
      const name = `${place}${stem}${turn === 1 ? "" : `-${turn}`}${ending}`;
      const key = name.normalize("NFC").toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

const encoder = new TextEncoder();

/** So much of a name as has this many bytes at most: file systems take 255, and letters of some scripts have three or four. */
function short(name: string, bytes: number): string {
  let kept = "";
  let length = 0;
  for (const letter of name) {
    length += encoder.encode(letter).length;
    if (length > bytes) return kept.replace(/[. ]+$/, "");
    kept += letter;
  }
  return kept;
}

/**
 * What every file system takes: Windows refuses some signs, some names, and dots and spaces at an end. Marks that turn the
 * direction of what follows let a name look like another.
 */
function readable(name: string): string {
  const plain = name.replace(/[<>:"|?*/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "-").replace(/[. ]+$/, "");
  return plain === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
}
