-- What a correction outside of an appeal came to, so that its paper stands where there was one.
alter table accountability add column correction_result text;
