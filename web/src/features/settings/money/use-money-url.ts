import { useSearchParams } from "react-router-dom";
import { type Period, periods } from "./costs.tsx";
import type { Span } from "./save-charges.ts";

interface MoneyUrl {
  readonly period: Period;
  /** The id of the member whose caps are being changed. */
  readonly member: string | null;
  /** The id of the charge whose figure is being put in. */
  readonly charge: string | null;
  readonly span: Span;
}

type ChangeUrl = (values: Readonly<Record<string, string | null>>) => void;

/** The state of the section, as its address tells it; this month unless it says other days. */
export function useMoneyUrl(): readonly [MoneyUrl, ChangeUrl] {
  const [params, setParams] = useSearchParams();
  const today = new Date().toISOString().slice(0, 10);
  const url: MoneyUrl = {
    period: periods.find((days) => days === params.get("days")) ?? "30",
    member: params.get("member"),
    charge: params.get("charge"),
    span: { from: params.get("from") ?? `${today.slice(0, 8)}01`, to: params.get("to") ?? today },
  };
  const change: ChangeUrl = (values) =>
    setParams(
      (before) => {
        for (const [name, value] of Object.entries(values)) {
          if (value === null) before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return [url, change];
}
