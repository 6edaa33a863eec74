alter table year_item
  add column import_made boolean not null default false,
  add column imported_unit_id uuid,
  add column imported_progress text;
