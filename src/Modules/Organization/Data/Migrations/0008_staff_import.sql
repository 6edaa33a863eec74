create table staff_import (
  agency_id uuid not null, id uuid not null, version integer not null,
  file_name text not null, stored_at timestamptz not null, rows jsonb not null, numbers_dropped integer not null, kept_at timestamptz, undone_at timestamptz, journal jsonb,
  primary key (agency_id, id)
);
