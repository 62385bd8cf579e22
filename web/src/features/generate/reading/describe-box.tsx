import { useMutation } from "@tanstack/react-query";
import { Sparkles } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { readingStrings as strings } from "../../../strings/generate-reading.ts";
import { Button } from "../../../ui/button.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { useOnline } from "../../live/use-online.ts";
import { useGenerateForm } from "../form/form-place.ts";
import type { RequestForm } from "../form/use-request-form.ts";
import { type FormValues, isEmptyForm } from "../form/values.ts";
import { askReading, type Reading } from "./ask-reading.ts";
import { formOfReading, offeredOf } from "./form-of-reading.ts";
import { ReadingCard } from "./reading-card.tsx";

interface DescribeBoxProps {
  readonly form: RequestForm;
  readonly onClose: () => void;
  /** Told which field is the first that was filled. */
  readonly onFilled: (next: keyof FormValues) => void;
}

/** What somebody wants in their words, what was read in them to correct, and the form filled with it; nothing runs. */
export default function DescribeBox({ form, onClose, onFilled }: DescribeBoxProps) {
  const { catalog } = useGenerateForm();
  const isOnline = useOnline();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [reading, setReading] = useState<Reading | null>(null);
  const asked = useMutation({
    mutationFn: askReading,
    networkMode: "always",
    onSuccess: (answer) => setReading(offeredOf(answer, catalog)),
  });
  useEffect(() => area.current?.focus(), []);

  const canRead = isOnline && text.trim() !== "" && !asked.isPending;
  const read = () => canRead && asked.mutate(text.trim());
  function accept(accepted: Reading) {
    const before = form.values;
    const after = formOfReading(accepted, before, catalog);
    form.replace(after);
    const action = { label: strings.undo, onClick: () => form.replace(before) };
    void notify.tell(strings.filled, { id: "generate-form", ...(!isEmptyForm(before) && { action }) });
    onFilled(after.source === "template" ? "template" : "prompts");
  }
  return (
    <section
      aria-label={strings.title}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-card border border-line bg-raised p-4"
    >
      <Field label={strings.title} help={strings.help} error={asked.error ? failureOf(asked.error).message : undefined}>
        {(control) => (
          <textarea
            {...control}
            ref={area}
            value={text}
            rows={2}
            maxLength={1000}
            placeholder={strings.placeholder}
            className={`${controlLook} block field-sizing-content max-h-60 resize-y`}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") onClose();
              // Shift with Enter breaks the line; the form is not sent from here.
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.stopPropagation();
              read();
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button icon={<Sparkles aria-hidden />} isBusy={asked.isPending} disabled={!canRead} onClick={read}>
          {strings.read}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {strings.cancel}
        </Button>
      </div>
      {!isOnline && (
        <p role="status" className="text-sm text-warn">
          {strings.offline}
        </p>
      )}
      {reading && <ReadingCard reading={reading} onChange={setReading} onAccept={() => accept(reading)} />}
    </section>
  );
}
