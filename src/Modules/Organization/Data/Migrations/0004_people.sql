create table person (
  agency_id uuid not null, id uuid not null, version integer not null,
  title text not null, given_name text not null, family_name text not null, email text, telephone text,
  primary key (agency_id, id)
);

create table post (
  agency_id uuid not null, id uuid not null, version integer not null,
  number text, name text not null, name_en text, rank text not null, person_group text not null, unit_id uuid, place integer not null, closed_on date,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);

create table holding (
  agency_id uuid not null, id uuid not null, version integer not null,
  post_id uuid not null, person_id uuid not null, since date, until date, term_ends date, beside boolean not null, reason text, end_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, post_id) references post (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  check (until is null or since is null or until >= since)
);
create unique index holding_one_of_post on holding (agency_id, post_id) where until is null;
create unique index holding_one_of_person on holding (agency_id, person_id) where until is null and not beside;
create index holding_person on holding (agency_id, person_id);

create table acting (
  agency_id uuid not null, id uuid not null, version integer not null,
  post_id uuid not null, person_id uuid not null, kind text not null, since date not null, until date, order_number text, reason text not null,
  primary key (agency_id, id),
  foreign key (agency_id, post_id) references post (agency_id, id),
  foreign key (agency_id, person_id) references person (agency_id, id),
  check (until is null or until >= since)
);
create unique index acting_one_of_post on acting (agency_id, post_id) where until is null;
create index acting_person on acting (agency_id, person_id);

create table acting_turn (
  agency_id uuid not null, id uuid not null, version integer not null,
  post_id uuid not null, acting_post_id uuid not null, place integer not null,
  primary key (agency_id, id),
  unique (agency_id, post_id, acting_post_id),
  foreign key (agency_id, post_id) references post (agency_id, id),
  foreign key (agency_id, acting_post_id) references post (agency_id, id),
  check (post_id <> acting_post_id)
);
