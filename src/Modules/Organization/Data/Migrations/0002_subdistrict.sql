alter table agency_profile
  add column subdistrict text,
  add column postcode text check (postcode ~ '^[0-9]{5}$'),
  add column place_en text;
