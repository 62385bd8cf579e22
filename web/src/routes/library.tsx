import { lazy, Suspense } from "react";
import { Library } from "../features/library/library.tsx";
import { uploadStrings } from "../strings/uploads.ts";
import { Button } from "../ui/button.tsx";

const UploadButton = lazy(() => import("../features/upload/upload-button.tsx"));
const UploadArea = lazy(() => import("../features/upload/upload-area.tsx"));

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
