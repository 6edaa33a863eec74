-- Pictures of pages that links lead to: wanted when the words are new or changed, taken at most once a day for each link. What was seen is nobody's act
alter table watched_link add column picture_due_at timestamp with time zone, add column picture_tried_at timestamp with time zone, add column picture_fault text;
create index watched_link_picture_due on watched_link (picture_due_at) where picture_due_at is not null and unused_since is null;

create table link_picture (
  agency_id uuid not null, id uuid not null, watched_link_id uuid not null, at timestamp with time zone not null, file_id uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, watched_link_id) references watched_link (agency_id, id) on delete cascade,
  foreign key (agency_id, file_id) references platform.stored_file (agency_id, id)
);
create index link_picture_of_link on link_picture (agency_id, watched_link_id, at);

-- Turns at hosts are given across agencies, as for looks; those that wait longest are looked through, however many wait
create function agencies_with_pictures_due(now timestamptz, spacing interval, most integer) returns table (agency_id uuid)
language sql stable security definer set search_path = disclosure, pg_temp as $$
  select l.agency_id from (
    select d.agency_id, d.host, d.picture_due_at from watched_link d where d.unused_since is null and d.picture_due_at <= now order by d.picture_due_at limit 200) l
  where not exists (select from watched_link o where o.host = l.host and (o.lease_until > now or o.touched_at > now - spacing))
  group by l.agency_id order by min(l.picture_due_at) limit most
$$;

-- Of the running transaction's agency, one whose host is free
create function claim_picture(now timestamptz, spacing interval, lease interval) returns setof uuid
language sql volatile security definer set search_path = disclosure, pg_temp as $$
  select pg_advisory_xact_lock(5575869102347);
  update watched_link set lease_until = now + lease, touched_at = now, picture_due_at = null, picture_tried_at = now
  where agency_id = platform.current_agency() and id = (
    select l.id from watched_link l
    where l.agency_id = platform.current_agency() and l.unused_since is null and l.picture_due_at <= now
      and not exists (select from watched_link o where o.host = l.host and (o.lease_until > now or o.touched_at > now - spacing))
    order by l.picture_due_at, l.id limit 1)
  returning id;
$$;
revoke execute on function agencies_with_pictures_due(timestamptz, interval, integer) from public;
revoke execute on function claim_picture(timestamptz, interval, interval) from public;
grant execute on function agencies_with_pictures_due(timestamptz, interval, integer) to prongsai_app;
grant execute on function claim_picture(timestamptz, interval, interval) to prongsai_app;
