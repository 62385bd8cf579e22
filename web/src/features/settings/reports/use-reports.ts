import { useQuery } from "@tanstack/react-query";
import type { Database } from "../../../../../shared/database.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** What broke in somebody's browser; the person was shown its `short_id`. */
export type ErrorReport = Database["public"]["Tables"]["error_reports"]["Row"];

export const mostReports = 200;

/** The latest reports, or the one with a number. */
export const useReports = (number: string) =>
  useQuery({
    queryKey: ["error-reports", number],
    queryFn: async () => {
      const all = supabase.from("error_reports").select("*");
      const wanted = number === "" ? all : all.ilike("short_id", number.replaceAll(/[%_\\]/g, "\\$&"));
      return await ask(wanted.order("reported_at", { ascending: false }).order("id").limit(mostReports));
    },
    refetchInterval: 15_000,
  });
