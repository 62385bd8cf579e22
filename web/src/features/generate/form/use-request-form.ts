import { useCallback, useEffect, useRef, useState } from "react";
import type { BatchRequest } from "../../../../../shared/batches.ts";
import { patiently } from "../../../lib/patiently.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { usePerson } from "../../session/session.ts";
import { keepDraft, readDraft } from "./draft-storage.ts";
import type { FormEngine } from "./engine.ts";
import type { Fault } from "./faults.ts";
import { emptyForm, type FormValues } from "./values.ts";

export interface RequestForm {
  readonly values: FormValues;
  /** What the schema found since the form was first submitted, and what was answered to it. */
  readonly faults: readonly Fault[];
  readonly set: <Name extends keyof FormValues>(name: Name, value: FormValues[Name]) => void;
  readonly replace: (values: FormValues) => void;
  readonly submit: (onValid: (request: BatchRequest) => Promise<void>) => Promise<void>;
  /** What was answered to the request; it is over with the next change. */
  readonly setAnswer: (faults: readonly Fault[]) => void;
  /** Fetches the rules, in time for what is about to be filled in. */
  readonly touch: () => void;
}

const nothing: readonly Fault[] = [];

/** The form of this person, as they left it; what they do to it is kept at once. */
export function useRequestForm(catalog: Catalog): RequestForm {
  const { id: personId } = usePerson();
  const [values, setValues] = useState(() => readDraft(personId) ?? emptyForm);
  const [found, setFound] = useState(nothing);
  const [answered, setAnswer] = useState(nothing);
  const latest = useRef({ values, catalog });
  latest.current = { values, catalog };
  const engine = useRef<Promise<FormEngine> | null>(null);

  useEffect(() => keepDraft(personId, values), [personId, values]);

  const load = useCallback(() => {
    engine.current ??= patiently(() => import("./engine.ts"))().then(({ createFormEngine }) =>
      createFormEngine({ ...latest.current, catalog: () => latest.current.catalog, onFaults: setFound }),
    );
    return engine.current;
  }, []);
  const tell = useCallback((what: (engine: FormEngine) => void) => void engine.current?.then(what, () => {}), []);

  return {
    values,
    faults: [...found, ...answered],
    set: useCallback(
      (name, value) => {
        setValues((before) => ({ ...before, [name]: value }));
        setAnswer(nothing);
        tell((one) => one.change(name, value));
      },
      [tell],
    ),
    replace: useCallback(
      (next) => {
        setValues(next);
        setAnswer(nothing);
        tell((one) => one.replace(next));
      },
      [tell],
    ),
    async submit(onValid) {
      await (await load()).submit(onValid);
    },
    setAnswer,
    touch: useCallback(() => void load().catch(() => (engine.current = null)), [load]),
  };
}
