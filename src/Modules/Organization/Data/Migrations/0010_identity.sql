alter table agency_profile
  add column official_code text check (official_code ~ '^[0-9]{4,13}$'),
  add column size text,
  add column name_variants text[] not null default '{}';

create table office_picture (
  agency_id uuid not null, id uuid not null, version integer not null,
  place text not null, file_id uuid not null, sha256 text not null, media_type text not null,
  width integer not null, height integer not null, put_at timestamptz not null, taken_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references platform.stored_file (agency_id, id)
);
create unique index office_picture_one on office_picture (agency_id, place) where taken_at is null;
