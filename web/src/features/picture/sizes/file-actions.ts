import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { signedUrl } from "../../images/signed-urls.ts";

export interface PictureFile {
  /** In the bucket `studio`. */
  readonly path: string;
  /** Where sites get it from, if they do. */
  readonly address: string | undefined;
  /** What it is called once it is saved. */
  readonly name: string;
}

/** Shows a file by itself, in another tab. */
export async function openFile({ path, address }: PictureFile): Promise<void> {
  const tab = window.open("", "_blank"); // at once: what comes after an answer is blocked as a pop-up
  try {
    const url = address ?? (await signedUrl(path));
    if (tab) tab.opener = null;
    if (tab) tab.location.href = url;
  } catch (error) {
    tab?.close();
    void notify.failed(failureOf(error).message);
  }
}

/** Saves a file. From another origin a link alone would open it instead. */
export async function downloadFile({ path, name }: PictureFile): Promise<void> {
  try {
    const answer = await fetch(await signedUrl(path));
    if (!answer.ok) throw new Error(`Cannot download the file: the answer is ${answer.status}`);
    const url = URL.createObjectURL(await answer.blob());
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  } catch (error) {
    void notify.failed(strings.notDownloaded, { detail: failureOf(error).message });
  }
}

/** Copies where a file is: for all the world where sites get it from, else for a day. */
export async function copyAddress({ path, address }: PictureFile): Promise<void> {
  try {
    await navigator.clipboard.writeText(address ?? (await signedUrl(path)));
    void (address
      ? notify.done(strings.copiedPublic)
      : notify.done(strings.copiedPrivate, { detail: strings.privateNote }));
  } catch (error) {
    const { kind, message } = failureOf(error);
    void notify.failed(kind === "broken" ? strings.notCopied : message);
  }
}
