/** One assertion of a pgTAP file. */
interface Assertion {
  name: string;
  passed: boolean;
  skipped: boolean;
  /** What pgTAP says of a failure: have, want, and the like. */
  diagnosis: string;
}

export interface TapReport {
  /** How many assertions the file meant to run; undefined where it made no plan. */
  planned: number | undefined;
  assertions: Assertion[];
}

/** Reads the Test Anything Protocol, as pgTAP's functions return it line by line. */
export function parseTap(output: string): TapReport {
  const report: TapReport = { planned: undefined, assertions: [] };
  for (const line of output.split("\n")) {
    const plan = /^1\.\.(\d+)/.exec(line);
    if (plan) report.planned = Number(plan[1]);
    const [result, not, number, text = ""] = /^(not )?ok (\d+)(?: - )?(.*)$/.exec(line) ?? [];
    const [name = "", directive] = text.split(/ ?# (?=skip|todo)/i);
    if (result !== undefined) {
      const passed = not === undefined || /^todo/i.test(directive ?? "");
      const skipped = /^skip/i.test(directive ?? "");
      report.assertions.push({ name: name || `assertion ${number}`, passed, skipped, diagnosis: "" });
    }
    const last = report.assertions.at(-1);
    if (last && line.startsWith("#")) last.diagnosis += `${line.replace(/^# ?/, "")}\n`;
  }
  return report;
}
