create table item_row (
  agency_id uuid not null, id uuid not null, version integer not null,
  year_item_id uuid not null, table_key text not null, place integer not null, cells jsonb not null,
  primary key (agency_id, id),
  foreign key (agency_id, year_item_id) references year_item (agency_id, id) on delete cascade
);
create index item_row_of_table on item_row (agency_id, year_item_id, table_key, place);
