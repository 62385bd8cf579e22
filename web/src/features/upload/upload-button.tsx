import { Upload } from "lucide-react";
import { useRef } from "react";
import { uploadStrings } from "../../strings/uploads.ts";
import { Button } from "../../ui/button.tsx";
import { acceptedTypes } from "./file-type.ts";
import { uploads } from "./uploads.ts";

/** Opens the file chooser. */
export function UploadButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={acceptedTypes.join(",")}
        aria-label={uploadStrings.chooseFiles}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          uploads.add(event.target.files ?? []);
          event.target.value = "";
        }}
      />
      <Button icon={<Upload aria-hidden />} onClick={() => input.current?.click()}>
        {uploadStrings.upload}
      </Button>
    </>
  );
}
