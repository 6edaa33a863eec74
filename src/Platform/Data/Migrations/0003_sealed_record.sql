-- Personal values leave the hashed payload: it names a seal, and the act's hash covers the seal's commitment.
-- Acts written before cannot be carried over without writing the chain anew, so a database that holds any is refused.
do $$ begin
  if exists (select from recorded_act) then
    raise exception 'this data folder was made by a version before the first release; start a new one (nothing was changed)';
  end if;
end $$;

alter table recorded_act drop column actor_name, drop column actor_position,
  add column actor_person uuid,
  add column capacity_order uuid,
  add column tables text[] not null;
create index recorded_act_by_account on recorded_act (agency_id, actor_account, sequence desc);
create index recorded_act_by_person on recorded_act (agency_id, actor_person, sequence desc) where actor_person is not null;
create index recorded_act_by_kind on recorded_act (agency_id, kind, sequence desc);
create index recorded_act_by_time on recorded_act (agency_id, at);
create index recorded_act_by_order on recorded_act (agency_id, capacity_order, sequence) where capacity_order is not null;

create table sealed_value (
  agency_id uuid not null,
  sequence bigint not null,
  ordinal integer not null,
  origin text not null,
  subject text not null,
  commitment bytea not null,
  salt bytea,
  value text,
  erased_by bigint,
  primary key (agency_id, sequence, ordinal),
  check ((salt is null) = (value is null) and (salt is null) = (erased_by is not null))
);
create index sealed_value_of_subject on sealed_value (agency_id, subject) where erased_by is null;
create index sealed_value_erased on sealed_value (agency_id, erased_by) where erased_by is not null;
revoke update, delete on sealed_value from prongsai_app;
grant update (salt, value, erased_by) on sealed_value to prongsai_app;

create table touched_row (
  agency_id uuid not null,
  table_name text not null,
  row_id text not null,
  sequence bigint not null,
  primary key (agency_id, table_name, row_id, sequence)
);
revoke update, delete on touched_row from prongsai_app;

-- Acts as people read them: with the name and position of who did it, as long as they are not erased.
create view readable_act with (security_invoker = true) as
select a.agency_id, a.sequence, a.kind, a.kind_name, a.actor_account, a.actor_person,
  coalesce(split_part(s.value, E'\n', 1), 'ลบชื่อแล้ว') as actor_name,
  nullif(split_part(s.value, E'\n', 2), '') as actor_position,
  s.erased_by as actor_erased_by,
  a.capacity, a.capacity_position, a.capacity_order, a.reason, a.at, a.tables, a.payload, a.previous_hash, a.hash
from recorded_act a
left join sealed_value s on s.agency_id = a.agency_id and s.sequence = a.sequence and s.ordinal = 0;
revoke insert, update, delete on readable_act from prongsai_app;
