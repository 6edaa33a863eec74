create table delegation_order (
  agency_id uuid not null, id uuid not null, version integer not null,
  number text not null, signed_on date not null, law text, from_post_id uuid not null, given_by uuid, to_post_id uuid, to_person_id uuid,
  since date not null, until date, may_pass_on boolean not null, revoked_on date, revoke_reason text,
  primary key (agency_id, id),
  unique (agency_id, number, signed_on),
  foreign key (agency_id, from_post_id) references post (agency_id, id),
  foreign key (agency_id, to_post_id) references post (agency_id, id),
  foreign key (agency_id, to_person_id) references person (agency_id, id),
  foreign key (agency_id, given_by) references person (agency_id, id),
  check ((to_post_id is null) <> (to_person_id is null)),
  check (until is null or until >= since),
  check (to_post_id is null or to_post_id <> from_post_id)
);

create table order_power (
  agency_id uuid not null, id uuid not null, version integer not null,
  order_id uuid not null, source_id uuid, place integer not null, words text not null, law text, limit_amount bigint, limit_words text, permission text, unit_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, order_id) references delegation_order (agency_id, id),
  foreign key (agency_id, source_id) references order_power (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id),
  check (limit_amount is null or limit_amount > 0)
);
create index order_power_order on order_power (agency_id, order_id);
create index order_power_source on order_power (agency_id, source_id);

create table delegation_report (
  agency_id uuid not null, id uuid not null, version integer not null,
  order_id uuid not null, month date not null, lines text[] not null, submitted_at timestamptz, submitted_by text,
  primary key (agency_id, id),
  unique (agency_id, order_id, month),
  foreign key (agency_id, order_id) references delegation_order (agency_id, id),
  check (extract(day from month) = 1)
);

create table delegation_setting (
  agency_id uuid not null, id uuid not null, version integer not null,
  report_due text not null,
  primary key (agency_id, id)
);
create unique index delegation_setting_one on delegation_setting (agency_id);
