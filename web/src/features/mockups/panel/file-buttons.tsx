import { Image as ImageIcon, Printer } from "lucide-react";
import { useEffect } from "react";
import { notify } from "../../../lib/notify.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useTouched } from "../../../lib/use-touched.ts";
import { mockupStrings as strings } from "../../../strings/mockups.ts";
import { Button } from "../../../ui/button.tsx";
import type { Placement, Size } from "../placing/placement.ts";
import { bringDrawing } from "../printing/bring-drawing.ts";
import { printPixels } from "../printing/print-size.ts";
import type { Ground, Thing } from "../things/thing.ts";

interface FileButtonsProps {
  readonly file: Blob;
  readonly name: string;
  readonly thing: Thing;
  readonly print: Size;
  readonly placement: Placement;
  readonly ground: Ground;
}

/** Saves what is printed, and what it looks like. */
export function FileButtons({ file, name, thing, print, placement, ground }: FileButtonsProps) {
  const { busy, act } = useAct<"print" | "mockup">();
  const isTouched = useTouched();
  useEffect(() => {
    if (isTouched) bringDrawing().catch(() => {}); // a press asks again
  }, [isTouched]);
  const wanted = { picture: file, mockup: thing.slug, placement };
  const { width, height } = printPixels(print);
  const save = (what: "print" | "mockup") =>
    act(what, async () => {
      const { saveDrawing } = await bringDrawing();
      const saved = await saveDrawing(wanted, name, what === "mockup" ? ground : null);
      void notify.done(strings.fileSaved(saved), { id: "mockup-file" });
    });
  return (
    <section aria-label={strings.files} className="grid gap-3">
      <div className="grid gap-1">
        <Button look="primary" icon={<Printer aria-hidden />} isBusy={busy === "print"} onClick={() => save("print")}>
          {strings.printFile}
        </Button>
        <p className="text-sm text-ink-soft">{strings.printFileHelp(width, height)}</p>
      </div>
      <div className="grid gap-1">
        <Button icon={<ImageIcon aria-hidden />} isBusy={busy === "mockup"} onClick={() => save("mockup")}>
          {strings.mockupFile}
        </Button>
        <p className="text-sm text-ink-soft">{strings.mockupFileHelp}</p>
      </div>
    </section>
  );
}
