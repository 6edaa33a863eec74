-- When a register was last changed is asked on every public page that it fills: one step into this index, however many acts there are
create index touched_row_last on touched_row (agency_id, table_name, sequence);
