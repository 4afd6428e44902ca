-- A conviction on which the law itself asks for dismissal.
alter table cases_persons add column convicted text;
