-- A decision is found by its number, so that no other takes it.
create index accountability_decision on accountability (decision_number) where decision_number is not null;
