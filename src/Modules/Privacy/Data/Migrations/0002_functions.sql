-- The caller's clock may be behind (a demo), never ahead: what is younger than 90 days by the database's own clock stays.
create or replace function forget_openings(before timestamptz, most integer, now timestamptz) returns bigint
language sql security definer set search_path = privacy, pg_temp as $$
  with gone as (
    delete from opening where agency_id = platform.current_agency() and id in (
      select id from opening where agency_id = platform.current_agency()
        and at < least(before, now - interval '90 days', transaction_timestamp() - interval '90 days') order by at limit most)
    returning 1)
  select count(*) from gone;
$$;

-- Texts are looked for letter by letter, never as a pattern, and only when long enough to be a name.
create or replace function unname_openings(of_person uuid, texts text[]) returns bigint
language sql security definer set search_path = privacy, pg_temp as $$
  with emptied as (
    update opening set subject_name = null where agency_id = platform.current_agency() and subject_name is not null
      and (subject = of_person or exists (select from unnest(texts) t where length(btrim(t)) >= 3 and strpos(subject_name, btrim(t)) > 0))
    returning 1)
  select count(*) from emptied;
$$;
