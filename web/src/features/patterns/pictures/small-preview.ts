/** Pixels of its smaller side: sharp in a row of a table on a fine screen. */
const smallestSide = 96;

/** A small picture of a file, as a `data:` address of a few kB; null for what the browser cannot show as a picture. */
export async function smallPreview(file: File): Promise<string | null> {
  try {
    const whole = await createImageBitmap(file);
    const scale = Math.min(1, smallestSide / Math.min(whole.width, whole.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.min(4 * smallestSide, Math.round(whole.width * scale)));
    canvas.height = Math.max(1, Math.min(4 * smallestSide, Math.round(whole.height * scale)));
    const context = canvas.getContext("2d")!;
    // JPEG has no transparency: what is clear would turn black.
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(whole, 0, 0, canvas.width, canvas.height);
    whole.close();
    return canvas.toDataURL("image/jpeg", 0.7);
  } catch {
    return null;
  }
}
