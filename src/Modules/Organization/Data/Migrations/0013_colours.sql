-- The two colours of the agency's public site, as #rrggbb; null: those of the product
alter table agency_profile
  add column main_colour text,
  add column accent_colour text,
  add check ((main_colour is null) = (accent_colour is null));
