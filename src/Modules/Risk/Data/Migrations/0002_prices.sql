create table price_sheet (
  agency_id uuid not null, id uuid not null, version integer not null,
  year integer not null, title text not null, site text not null, unit_id uuid, checked_on date,
  primary key (agency_id, id)
);
create index price_sheet_year on price_sheet (agency_id, year);

create table price_item (
  agency_id uuid not null, id uuid not null, version integer not null,
  sheet_id uuid not null, place integer not null, name text not null, unit_word text not null, quantity numeric,
  primary key (agency_id, id),
  foreign key (agency_id, sheet_id) references price_sheet (agency_id, id),
  check (quantity is null or quantity > 0)
);
create index price_item_of on price_item (agency_id, sheet_id);

create table price_found (
  agency_id uuid not null, id uuid not null, version integer not null,
  sheet_id uuid not null, item_id uuid not null, origin text not null, name text not null, km numeric, price bigint not null, transport bigint not null,
  found_on date not null, link text, file_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, item_id) references price_item (agency_id, id),
  foreign key (agency_id, file_id) references platform.stored_file (agency_id, id) deferrable initially deferred,
  check (price > 0 and transport >= 0 and transport < price and (km is null or km >= 0))
);
create index price_found_of on price_found (agency_id, sheet_id);
