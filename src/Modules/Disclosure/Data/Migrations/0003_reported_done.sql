alter table year_item add column reported_done boolean;
