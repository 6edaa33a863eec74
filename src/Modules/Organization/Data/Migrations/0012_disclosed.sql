alter table agency_profile
  add column fax text, add column latitude numeric(9,6), add column longitude numeric(9,6), add column hours text;
alter table agency_profile add constraint agency_profile_point check ((latitude is null) = (longitude is null) and (latitude is null or (latitude between -90 and 90 and longitude between -180 and 180)));

-- The photograph of a person, shown where the office discloses its executives
alter table person add column photo_id uuid;
alter table person add foreign key (agency_id, photo_id) references platform.stored_file (agency_id, id);
