import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** What broke in somebody's browser. */
export interface ErrorReport {
  readonly id: string;
  /** What the person was shown. */
  readonly short_id: string;
  readonly user_id: string | null;
  readonly message: string;
  readonly stack: string | null;
  readonly path: string | null;
  readonly version: string | null;
  readonly browser: string | null;
  readonly reported_at: string;
}

export const mostReports = 200;

/** The latest reports, or the one with a number. */
export const useReports = (number: string) =>
  useQuery({
    queryKey: ["error-reports", number],
    queryFn: async () => {
      const all = supabase.from("error_reports" as never).select("*");
      const wanted = number === "" ? all : all.ilike("short_id", number.replaceAll(/[%_\\]/g, "\\$&"));
      const rows = await ask(wanted.order("reported_at", { ascending: false }).order("id").limit(mostReports));
      return rows as unknown as readonly ErrorReport[];
    },
    refetchInterval: 15_000,
  });
