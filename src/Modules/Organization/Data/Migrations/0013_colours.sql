-- The two colours of the agency's public site, as #rrggbb; without a row it wears those of the product.
-- Apart from the particulars, so that another colour is no change of what the office says of itself
create table site_look (
  agency_id uuid not null, id uuid not null, version integer not null,
  main_colour text not null, accent_colour text not null,
  primary key (agency_id, id),
  unique (agency_id)
);
