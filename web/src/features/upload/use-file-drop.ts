import { useEffect, useState } from "react";

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Hands on files that are dropped on the window; answers whether some hover above it now. */
export function useFileDrop(onFiles: (files: Iterable<File>) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const on = (type: "dragover" | "dragleave" | "drop", listener: (event: DragEvent) => void) =>
      window.addEventListener(type, listener, { signal: stop.signal });
    on("dragover", (event) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    on("dragleave", (event) => {
      // Leaving one element for another inside the window is no leaving.
      if (event.relatedTarget === null) setOver(false);
    });
    on("drop", (event) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles(event.dataTransfer?.files ?? []);
    });
    return () => stop.abort();
  }, [onFiles]);
  return isOver;
}
