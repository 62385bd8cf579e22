import { useId } from "react";
import { makingStrings as strings } from "../../../strings/making.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import { useMaking } from "../making-place.ts";

/** The seed of the first picture, and below the row what it is for. */
export function SeedField() {
  const { values, set, faultAt } = useMaking();
  const helpId = useId();
  return (
    <>
      <Field label={strings.seed} error={faultAt("seed")} className="col-span-2 sm:col-span-1">
        {({ "aria-describedby": fault, ...control }) => (
          <input
            {...control}
            aria-describedby={[fault, helpId].filter(Boolean).join(" ")}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder={strings.seedRandom}
            className={controlLook}
            name="seed"
            value={values.seed}
            onChange={(event) => set("seed", event.target.value)}
          />
        )}
      </Field>
      <p id={helpId} className="col-span-full -mt-2 text-sm text-ink-soft">
        {strings.seedHelp}
      </p>
    </>
  );
}
