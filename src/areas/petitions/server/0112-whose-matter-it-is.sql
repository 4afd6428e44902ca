-- Whose matter a petition is, and whether it was sent down from above: both have five working days.
alter table petitions add column jurisdiction text, add column sent_down boolean;
