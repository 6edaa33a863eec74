alter table year_item
  add column shown_changed_at timestamptz;

alter table evidence
  add column as_of date;

create table removed_evidence (
  agency_id uuid not null, id uuid not null, version integer not null,
  year_item_id uuid not null, component_key text, title_th text not null, title_en text,
  address text, file_id uuid, prominence text not null, embargo_until date, as_of date, added_at timestamptz not null,
  removed_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, year_item_id) references year_item (agency_id, id) on delete cascade,
  foreign key (agency_id, file_id) references platform.stored_file (agency_id, id)
);
