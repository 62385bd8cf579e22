import type { ResultFormat } from "../../../../shared/extractions.ts";
import { writeDataCsv } from "./csv.ts";
import type { Data } from "./flat-rows.ts";
import { writeText } from "./text.ts";
import { writeXml } from "./xml.ts";
import { writeYaml } from "./yaml.ts";

export interface WrittenData {
  readonly body: string;
  readonly contentType: string;
}

const writers: Record<ResultFormat, (data: Data, csvDelimiter: string) => WrittenData> = {
  json: (data) => ({ body: JSON.stringify(data), contentType: "application/json" }),
  yaml: (data) => ({ body: writeYaml(data), contentType: "application/yaml" }),
  xml: (data) => ({ body: writeXml(data), contentType: "application/xml" }),
  csv: (data, delimiter) => ({ body: writeDataCsv(data, delimiter), contentType: "text/csv; charset=utf-8" }),
  text: (data) => ({ body: writeText(data), contentType: "text/plain; charset=utf-8" }),
};

/** What was read out of a picture in one of the formats, and how that is called over HTTP. */
export const writeData = (data: Data, format: ResultFormat, csvDelimiter = ","): WrittenData =>
  writers[format](data, csvDelimiter);
