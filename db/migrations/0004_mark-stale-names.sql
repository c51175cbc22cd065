CREATE TABLE `stale_names` (
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	`indexed_to` integer NOT NULL,
	PRIMARY KEY(`record_type`, `record_id`),
	CONSTRAINT "stale_names_record_type" CHECK("stale_names"."record_type" in ('person', 'place', 'party'))
) STRICT;
