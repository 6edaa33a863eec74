create table year_item (
  agency_id uuid not null, id uuid not null, version integer not null,
  fiscal_year integer not null, item_key text not null, unit_id uuid, due_on date,
  prominence text not null, embargo_until date, published_at timestamptz, changed_at timestamptz not null,
  covers_from date, covers_to date, progress text, import_id uuid,
  primary key (agency_id, id),
  unique (agency_id, fiscal_year, item_key)
);

create table component_answer (
  agency_id uuid not null, id uuid not null, version integer not null,
  year_item_id uuid not null, component_key text not null, text_th text, text_en text, is_nil boolean not null, confirmed_by text,
  primary key (agency_id, id),
  unique (agency_id, year_item_id, component_key),
  foreign key (agency_id, year_item_id) references year_item (agency_id, id) on delete cascade
);

create table evidence (
  agency_id uuid not null, id uuid not null, version integer not null,
  year_item_id uuid not null, component_key text, title_th text not null, title_en text,
  address text, file_id uuid, prominence text not null, embargo_until date, added_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, year_item_id) references year_item (agency_id, id) on delete cascade,
  foreign key (agency_id, file_id) references platform.stored_file (agency_id, id),
  check ((address is null) <> (file_id is null))
);
create index evidence_of_item on evidence (agency_id, year_item_id);
