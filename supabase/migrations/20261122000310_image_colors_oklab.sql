-- How alike colours look is their distance in OKLab (Björn Ottosson, 2020), where a step looks as large anywhere, with the
-- two axes of hue counted twice: without, a pale pink is as near to beige as to pink. Black is 1 away from white.
create function private.oklab(hex text) returns extensions.vector
language sql immutable strict set search_path = ''
as $$
  select array[
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    2 * (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s),
    2 * (0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)
  ]::extensions.vector
  from (
    select
      cbrt(0.4122214708 * light[1] + 0.5363325363 * light[2] + 0.0514459929 * light[3]) as l,
      cbrt(0.2119034982 * light[1] + 0.6806995451 * light[2] + 0.1073969566 * light[3]) as m,
      cbrt(0.0883024619 * light[1] + 0.2817188376 * light[2] + 0.6299787005 * light[3]) as s
    from (
      select array_agg(case when byte <= 0.04045 then byte / 12.92 else power((byte + 0.055) / 1.055, 2.4) end order by at) as light
      from (
        select at, get_byte(decode(substr(hex, 2), 'hex'), at) / 255.0::double precision as byte from generate_series(0, 2) at
      ) channels
    ) lights
  ) cones
$$;

-- Stored, for a filter by colour reads every palette.
alter table public.image_colors
  add column oklab extensions.vector(3) not null generated always as (private.oklab(hex)) stored;

revoke execute on function private.oklab(text) from public;
grant execute on function private.oklab(text) to authenticated, service_role;
