-- One row for each external address that an item names, however often. What was seen is no act of anybody: it is written by plain statements.
create table watched_link (
  agency_id uuid not null, id uuid not null, address text not null, host text not null,
  first_seen_at timestamp with time zone not null, unused_since timestamp with time zone,
  next_at timestamp with time zone not null, lease_until timestamp with time zone, touched_at timestamp with time zone,
  checked_at timestamp with time zone, verdict text, fault text, status integer, failures integer not null default 0,
  failing_since timestamp with time zone, worked_at timestamp with time zone, title text, final_address text, text_hash bytea,
  changed_at timestamp with time zone, certificate_ends_at timestamp with time zone, took_ms integer,
  primary key (agency_id, id),
  unique (agency_id, address)
);
create index watched_link_due on watched_link (next_at) where unused_since is null;
create index watched_link_host on watched_link (host, next_at);

create table link_check (
  agency_id uuid not null, id uuid not null, watched_link_id uuid not null, at timestamp with time zone not null,
  verdict text not null, fault text, status integer, hops integer not null, took_ms integer not null, changed boolean not null,
  primary key (agency_id, id),
  foreign key (agency_id, watched_link_id) references watched_link (agency_id, id) on delete cascade
);
create index link_check_of_link on link_check (agency_id, watched_link_id, at);

create table link_snapshot (
  agency_id uuid not null, id uuid not null, watched_link_id uuid not null, at timestamp with time zone not null,
  title text, text text not null,
  primary key (agency_id, id),
  foreign key (agency_id, watched_link_id) references watched_link (agency_id, id) on delete cascade
);
create index link_snapshot_of_link on link_snapshot (agency_id, watched_link_id, at);

-- A host is shared by all agencies, so its turns are given across them; only which agency may go on leaves these two functions
create policy own_agency on watched_link using (agency_id = platform.current_agency()) with check (agency_id = platform.current_agency());
do $$ begin
  execute format('create policy turns_are_given on watched_link to %I using (true) with check (true)', current_user);
end $$;

create function agencies_with_links_due(now timestamptz, spacing interval, most integer) returns table (agency_id uuid)
language sql stable security definer set search_path = disclosure, pg_temp as $$
  select first.agency_id from (
    select distinct on (l.host) l.agency_id, l.next_at from watched_link l
    where l.unused_since is null and l.next_at <= now
      and not exists (select from watched_link o where o.host = l.host and (o.lease_until > now or o.touched_at > now - spacing))
    order by l.host, l.next_at, l.agency_id) first
  group by first.agency_id order by min(first.next_at) limit most
$$;

-- Of the running transaction's agency, one for each host that is free; no other takes that host before it is given back
create function claim_links(now timestamptz, spacing interval, lease interval, most integer) returns table (id uuid)
language sql volatile security definer set search_path = disclosure, pg_temp as $$
  select pg_advisory_xact_lock(5575869102347);
  update watched_link set lease_until = now + lease, touched_at = now
  where agency_id = platform.current_agency() and id in (
    select one.id from (
      select distinct on (l.host) l.id, l.next_at from watched_link l
      where l.agency_id = platform.current_agency() and l.unused_since is null and l.next_at <= now
        and not exists (select from watched_link o where o.host = l.host and (o.lease_until > now or o.touched_at > now - spacing))
      order by l.host, l.next_at, l.id) one
    order by one.next_at limit most)
  returning id;
$$;
revoke execute on function agencies_with_links_due(timestamptz, interval, integer) from public;
revoke execute on function claim_links(timestamptz, interval, interval, integer) from public;
grant execute on function agencies_with_links_due(timestamptz, interval, integer) to prongsai_app;
grant execute on function claim_links(timestamptz, interval, interval, integer) to prongsai_app;
