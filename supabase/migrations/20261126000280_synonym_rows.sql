-- Sites that ask for a loaf mean bread.
insert into public.synonyms (terms) values ('{bread,loaf}');
