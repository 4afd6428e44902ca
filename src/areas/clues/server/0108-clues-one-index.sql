-- The ledger in the order of receipt and the board's counts by day of receipt are answered by one index: each more is paid for with
-- every row that is written.
drop index clues_received;
drop index clues_board;
create index clues_received on clues (received_on desc nulls last, id desc) include (circle_id, subject_unit_id, source, rank);
