import { WandSparkles } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { paths } from "../../../lib/paths.ts";
import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { Button } from "../../../ui/button.tsx";
import { PicturePicker } from "../../picking/picture-picker.tsx";

/** Uses a recipe that changes pictures: asks for one, and goes where it is changed. */
export function ChoosePicture({ slug }: { readonly slug: string }) {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" icon={<WandSparkles aria-hidden />} onClick={() => setOpen(true)}>
        {strings.useOnPicture}
      </Button>
      {isOpen && (
        <PicturePicker
          most={1}
          chosen={[]}
          onPick={([id]) => {
            if (id) void navigate(`${paths.generate}?${new URLSearchParams({ source: id, template: slug })}`);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
