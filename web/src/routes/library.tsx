import { lazy, Suspense } from "react";
import { Library } from "../features/library/library.tsx";
import { patiently } from "../lib/patiently.ts";
import { uploadStrings } from "../strings/uploads.ts";
import { Button } from "../ui/button.tsx";

const upload = patiently(() => import("../features/upload/uploading.tsx"));
const UploadButton = lazy(async () => ({ default: (await upload()).UploadButton }));
const UploadArea = lazy(async () => ({ default: (await upload()).UploadArea }));

/** The library, which takes files dropped anywhere on it. */
export default function LibraryScreen() {
  return (
    <>
      <Library
        actions={
          <Suspense fallback={<Button disabled>{uploadStrings.upload}</Button>}>
            <UploadButton />
          </Suspense>
        }
      />
      <Suspense>
        <UploadArea />
      </Suspense>
    </>
  );
}
