-- the staff list asks for each post who holds it and who acts for it
create index holding_post on holding (agency_id, post_id);
create index acting_post on acting (agency_id, post_id);
