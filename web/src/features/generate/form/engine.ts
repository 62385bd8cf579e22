import { zodResolver } from "@hookform/resolvers/zod";
import { createFormControl, type FieldErrors } from "react-hook-form";
import { z } from "zod";
import { BatchRequest } from "../../../../../shared/batches.ts";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { openFields, valueFaults } from "../values/asked.ts";
import type { Fault } from "./faults.ts";
import { requestOf } from "./request-of.ts";
import type { FormValues } from "./values.ts";

/** Checks the form as it is submitted, and from then on with every change. */
export interface FormEngine {
  change<Name extends keyof FormValues>(name: Name, value: FormValues[Name]): void;
  replace(values: FormValues): void;
  /** Calls back with the request if there is nothing wrong with it. */
  submit(onValid: (request: BatchRequest) => Promise<void>): Promise<void>;
}

interface EngineOptions {
  readonly values: FormValues;
  readonly catalog: () => Catalog;
  readonly onFaults: (faults: readonly Fault[]) => void;
}

/**
 * The form's state and rules, by react-hook-form and the schema of a request. Its controls are drawn before this is
 * here: it comes with the first touch, since it is as heavy as all the rest of the screen.
 */
export function createFormEngine({ values, catalog, onFaults }: EngineOptions): FormEngine {
  const schema = z
    .custom<FormValues>()
    .superRefine((form, context) => {
      const faults = {
        ...Object.fromEntries(openFields(form, catalog()).map(({ name }) => [name, strings.fillIn])),
        ...valueFaults(form, catalog()),
      };
      for (const [name, message] of Object.entries(faults)) {
        context.addIssue({ code: "custom", path: ["tokens", name], message });
      }
    })
    .transform((form) => requestOf(form, catalog()))
    .pipe(BatchRequest);
  const form = createFormControl<FormValues, unknown, BatchRequest>({
    defaultValues: values,
    resolver: zodResolver(schema),
  });
  let wasSubmitted = false;
  form.subscribe({ formState: { errors: true }, callback: ({ errors }) => onFaults(faultsOf(errors ?? {})) });
  return {
    change(name, value) {
      form.setValue(name, value as never);
      if (wasSubmitted) void form.trigger();
    },
    replace(next) {
      wasSubmitted = false;
      form.reset(next);
      onFaults([]);
    },
    async submit(onValid) {
      wasSubmitted = true;
      await form.handleSubmit(onValid)();
    },
  };
}

/** One fault a field: of a list it is the first part with one. Of the tokens each has its own. */
function faultsOf(errors: FieldErrors<FormValues>): Fault[] {
  return Object.entries(errors).flatMap(([field, error]): Fault | Fault[] => {
    if (field === "tokens" && messageIn({ message: (error as { message?: unknown }).message }) === undefined) {
      return Object.entries(error).flatMap(([token, one]) => {
        const message = messageIn(one);
        return message === undefined ? [] : { field, token, message };
      });
    }
    const message = messageIn(error);
    return message === undefined ? [] : { field: field as keyof FormValues, message };
  });
}

function messageIn(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { message } = error as { message?: unknown };
  if (typeof message === "string") return message;
  const parts = Array.isArray(error) ? error : Object.values(error);
  return parts.map(messageIn).find((found) => found !== undefined);
}
