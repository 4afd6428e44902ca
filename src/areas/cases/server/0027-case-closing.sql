alter table cases add column gang boolean, add column double_checked_on date, add column reflected_on date;
alter table cases_persons add column id_number text;
