create table body (
  agency_id uuid not null, id uuid not null, version integer not null,
  name text not null, kind text not null, template text, order_number text, order_date date, signed_by uuid,
  duties text[] not null, quota text[] not null, since date, until date, ended_on date, end_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, signed_by) references person (agency_id, id),
  check (until is null or since is null or until >= since)
);

create table body_member (
  agency_id uuid not null, id uuid not null, version integer not null,
  body_id uuid not null, person_id uuid, name text not null, post text not null, side text, role text not null, place integer not null, since date, until date,
  primary key (agency_id, id),
  foreign key (agency_id, body_id) references body (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id)
);
create index body_member_body on body_member (agency_id, body_id);
create index body_member_person on body_member (agency_id, person_id);
create unique index body_member_once on body_member (agency_id, body_id, person_id) where until is null;
