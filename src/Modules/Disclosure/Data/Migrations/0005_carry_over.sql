alter table year_item
  add column pack_year integer,
  add column left_over boolean not null default false,
  add column review text;

-- Until now the newest pack was that of 2569 and the oldest that of 2564: what lies outside was made under the nearest
update year_item set pack_year = least(greatest(fiscal_year, 2564), 2569);
alter table year_item alter column pack_year set not null;
create index year_item_of_another_pack on year_item (fiscal_year, pack_year) where pack_year <> fiscal_year and not left_over;

-- Which agencies work on a year under another year's pack, asked once at the start for all of them; no content leaves it
create function years_under_another_pack() returns table (agency_id uuid, fiscal_year integer, pack_year integer)
language sql stable security definer set search_path = disclosure, pg_temp as $$
  select distinct agency_id, fiscal_year, pack_year from year_item where pack_year <> fiscal_year and not left_over
$$;
revoke execute on function years_under_another_pack() from public;
grant execute on function years_under_another_pack() to prongsai_app;
