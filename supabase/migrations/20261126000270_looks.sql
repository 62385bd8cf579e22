-- What the pixels tell besides colours. All of it is null for pictures whose sizes were made before: remaking them fills it in.

-- Of the whole picture: nine by eight cells, a bit for each that is darker than the one to its right. Pictures that look the
-- same differ in few bits, whatever their size and compression.
alter table public.images add column look bit(64);

alter table public.image_variants
  -- {hex, region: {x, y, width, height}}: where words can stand on this size, as fractions of it from its top left, and in
  -- which colour. Null too where nowhere is calm enough.
  add column text_color jsonb
    constraint text_color_is_a_color_and_a_region_inside_the_picture check (
      text_color is null or (
        text_color ->> 'hex' ~ '^#[0-9a-f]{6}$'
        and jsonb_typeof(text_color -> 'region') = 'object'
        and (text_color #>> '{region,x}')::real >= 0 and (text_color #>> '{region,y}')::real >= 0
        and (text_color #>> '{region,width}')::real > 0 and (text_color #>> '{region,height}')::real > 0
        and (text_color #>> '{region,x}')::real + (text_color #>> '{region,width}')::real <= 1.0001
        and (text_color #>> '{region,y}')::real + (text_color #>> '{region,height}')::real <= 1.0001
      ) is true
    ),
  -- How much of what matters in the picture this size still shows.
  add column crop_score real constraint crop_score_is_0_to_1 check (crop_score between 0 and 1);
