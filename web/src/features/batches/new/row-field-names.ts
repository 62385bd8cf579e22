import { fieldNames, type NamedField } from "../../../../../shared/field-names.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";

/** What people call what a row may say: the fields of the recipe, and how its pictures are called. */
export const rowFieldNames = (fields: readonly NamedField[]): ((name: string) => string) =>
  fieldNames([{ name: "file_name", label: strings.fileName }, { name: "folder", label: strings.folder }, ...fields]);
