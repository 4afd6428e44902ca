alter table cases add column filing_announced_on date;
