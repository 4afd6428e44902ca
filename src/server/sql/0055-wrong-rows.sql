-- The wrong rows of an import are asked for while it runs; among a hundred thousand good ones they are few.
create index import_rows_wrong on import_rows (import_id, row_no) where verdict = 'wrong';
