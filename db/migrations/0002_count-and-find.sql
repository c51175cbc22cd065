CREATE TABLE `day_bins` (
	`level` integer NOT NULL,
	`facet_id` integer NOT NULL,
	`bin` integer NOT NULL,
	`standing` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`level`, `facet_id`, `bin`, `standing`),
	FOREIGN KEY (`facet_id`) REFERENCES `facets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "day_bins_level" CHECK("day_bins"."level" between 0 and 15),
	CONSTRAINT "day_bins_count" CHECK("day_bins"."count" >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `event_facets` (
	`facet_id` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`facet_id`, `n`),
	FOREIGN KEY (`facet_id`) REFERENCES `facets`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `facets` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`count` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "facets_kind" CHECK("facets"."kind" in ('type', 'track', 'noTrack', 'kind', 'standing', 'status', 'format', 'level', 'person', 'principal', 'party', 'by', 'place', 'topic', 'informed', 'vague')),
	CONSTRAINT "facets_count" CHECK("facets"."count" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `facets_kind_count` ON `facets` (`kind`,`count`);--> statement-breakpoint
CREATE UNIQUE INDEX `facets_kind_value` ON `facets` (`kind`,`value`);--> statement-breakpoint
CREATE TABLE `new_search_docs` (
	`n` integer PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`standing` text NOT NULL,
	`facets` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "search_docs_standing" CHECK(length("standing") > 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `new_search_docs` (`n`, `event_id`, `standing`, `facets`, `body`)
SELECT
	-- Days since 0000-01-01 times 2^30, then a number within the day.
	CAST(julianday(e.earliest_day) - 1721059.5 AS INTEGER) * 1073741824
		+ row_number() OVER (PARTITION BY e.earliest_day ORDER BY e.id) - 1,
	e.id, coalesce(c.status, a.standing), '[]', d.body
FROM `search_docs` d
JOIN `events` e ON e.id = d.event_id AND e.state = 'published'
LEFT JOIN `contacts` c ON c.event_id = e.id
LEFT JOIN `announcements` a ON a.event_id = e.id;--> statement-breakpoint
DROP TABLE `search_docs`;--> statement-breakpoint
ALTER TABLE `new_search_docs` RENAME TO `search_docs`;--> statement-breakpoint
CREATE UNIQUE INDEX `search_docs_event_id_unique` ON `search_docs` (`event_id`);--> statement-breakpoint
CREATE INDEX `events_state_type_days` ON `events` (`state`,`type`,`earliest_day`,`latest_start_day`,`date`,`id`);--> statement-breakpoint
CREATE INDEX `events_reaching` ON `events` (`latest_day`,`earliest_day`,`id`) WHERE "events"."state" = 'published' and "events"."latest_day" > "events"."earliest_day";--> statement-breakpoint
CREATE INDEX `events_logged` ON `events` (`created_at`,`latest_day`) WHERE "events"."created_by" is not null;