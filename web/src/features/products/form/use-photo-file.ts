import { useRef, useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { whenOnline } from "../../../lib/lazy-part.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { Refusal } from "../../upload/refusal.ts";
import type { ChosenPhoto } from "./draft.ts";

/** Takes a file as the photo: whether it is being made ready, and why the last one was not taken. */
export function usePhotoFile(onTaken: (photo: ChosenPhoto) => void) {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const latest = useRef(0);

  async function take(files: Iterable<File>) {
    const [file, ...others] = files;
    if (!file) return;
    const turn = ++latest.current;
    setFault(null);
    if (others.length > 0) return setFault(strings.onlyOne);
    setBusy(true);
    try {
      const { takePhoto } = await whenOnline(() => import("./take-photo.ts"));
      const photo = await takePhoto(file);
      if (turn === latest.current) onTaken(photo);
    } catch (error) {
      if (turn === latest.current) setFault(error instanceof Refusal ? error.message : failureOf(error).message);
    } finally {
      if (turn === latest.current) setBusy(false);
    }
  }
  return { isBusy, fault, take, forgetFault: () => setFault(null) };
}
