import type { MortalStack } from "./mortal-stack.ts";

export interface Watched {
  /** Changes after which a budget, of everybody or of one member, was over its cap. */
  readonly over_budget: number;
  /** How often a provider was left alone. */
  readonly circuits_opened: number;
}

/** Has the database itself write down what a look now and then would miss, through every life of it. */
export async function watch(stack: MortalStack): Promise<void> {
  await stack.query(`
    create schema chaos;
    create table chaos.seen (what text not null);
    create function chaos.see() returns trigger language plpgsql security definer set search_path = '' as $$
    begin
      insert into chaos.seen (what) values (tg_argv[0]);
      return null;
    end;
    $$;
    create trigger over_budget after update on public.budgets for each row
      when (new.spent_usd + new.reserved_usd > old.spent_usd + old.reserved_usd
        and new.spent_usd + new.reserved_usd > private.cap_of(new))
      execute function chaos.see('over_budget');
    create trigger circuits_opened after update on public.providers for each row
      when (old.circuit <> 'open' and new.circuit = 'open') execute function chaos.see('circuits_opened');
  `);
}

export async function whatWasSeen(stack: MortalStack): Promise<Watched> {
  const seen = await stack.query<{ what: keyof Watched; times: number }>(
    "select what, count(*)::int as times from chaos.seen group by what",
  );
  const times = (what: keyof Watched) => seen.find((row) => row.what === what)?.times ?? 0;
  return { over_budget: times("over_budget"), circuits_opened: times("circuits_opened") };
}
