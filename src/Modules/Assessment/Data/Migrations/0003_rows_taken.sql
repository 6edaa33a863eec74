alter table paper_import add column rows_taken jsonb;
