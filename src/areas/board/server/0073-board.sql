-- What the board counts by stands in the index beside the day: a year is read from there, and no row of the table.

create index clues_board on clues (received_on) include (circle_id, subject_unit_id, source, rank);
create index cases_persons_board on cases_persons (filed_on) include (circle_id, unit_id, discipline, rank);
create index people_board on people (unit_id) include (circle_id, listed_on, removed_on);
