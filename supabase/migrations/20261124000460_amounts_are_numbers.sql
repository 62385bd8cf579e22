-- NaN is more than any number, and so passes every check that something is 0 or more. One such price or cap, and what is
-- put aside is no number either, for good.
alter table public.models
  add constraint prices_of_a_model_are_numbers check ('NaN' <> all (array[usd_per_image, usd_per_input_token, usd_per_input_image_token,
    usd_per_output_token, usd_per_second, usd_per_credit, usd_per_source]));
alter table public.model_qualities
  add constraint what_a_picture_costs_is_a_number check ('NaN' not in (low_usd, high_usd));
alter table public.budgets
  add constraint a_cap_is_a_number check (cap_usd <> 'NaN');
alter table public.settings
  add constraint the_caps_of_members_are_numbers check ('NaN' not in (member_day_cap_usd, member_month_cap_usd));
