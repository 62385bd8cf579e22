/** Bytes of a piece: a multiple of three, so that each ends with a whole letter. */
const pieceBytes = 3072;

/** Bytes as base64, in pieces, since a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    // Not spread: that reads them one by one, and takes two seconds for a photo of 10 MB.
    text += btoa(String.fromCharCode.apply(null, bytes.subarray(at, at + pieceBytes) as unknown as number[]));
  }
  return text;
}

/** Throws where the text is not base64. A loop, since a picture has millions of letters: a callback each is slow. */
export function fromBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
