PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`slug` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`confidence` text NOT NULL,
	`date` text NOT NULL,
	`date_printed` text,
	`earliest_day` text NOT NULL,
	`latest_start_day` text NOT NULL,
	`latest_day` text NOT NULL,
	`clock_at` text,
	`clock_zone` text,
	`zone` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_type" CHECK("__new_events"."type" in ('contact', 'announcement')),
	CONSTRAINT "events_state" CHECK("__new_events"."state" in ('published', 'retracted', 'trashed')),
	CONSTRAINT "events_confidence" CHECK("__new_events"."confidence" in ('high', 'medium', 'low')),
	CONSTRAINT "events_title" CHECK(length("__new_events"."title") > 0),
	CONSTRAINT "events_slug" CHECK(length("__new_events"."slug") > 0),
	CONSTRAINT "events_earliest_day" CHECK("__new_events"."earliest_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "events_latest_start_day" CHECK("__new_events"."latest_start_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "events_latest_day" CHECK("__new_events"."latest_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "events_days_in_order" CHECK("__new_events"."earliest_day" <= "__new_events"."latest_start_day" and "__new_events"."latest_start_day" <= "__new_events"."latest_day"),
	CONSTRAINT "events_clock_has_zone" CHECK(("__new_events"."clock_at" is null) = ("__new_events"."clock_zone" is null)),
	CONSTRAINT "events_version" CHECK("__new_events"."version" >= 1)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_events`("id", "type", "slug", "state", "title", "summary", "note", "confidence", "date", "date_printed", "earliest_day", "latest_start_day", "latest_day", "clock_at", "clock_zone", "zone", "version", "created_at", "created_by", "updated_at", "published_at") SELECT "id", "type", "slug", "state", "title", "summary", "note", "confidence", "date", "date_printed", "earliest_day", "latest_start_day", "latest_day", "clock_at", "clock_zone", "zone", "version", "created_at", "created_by", "updated_at", "published_at" FROM `events`;--> statement-breakpoint
DROP TABLE `events`;--> statement-breakpoint
ALTER TABLE `__new_events` RENAME TO `events`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug_unique` ON `events` (`slug`);--> statement-breakpoint
CREATE INDEX `events_state_day` ON `events` (`state`,`earliest_day`,`id`);--> statement-breakpoint
CREATE INDEX `events_state_type_day` ON `events` (`state`,`type`,`earliest_day`,`id`);--> statement-breakpoint
CREATE INDEX `events_state_type_days` ON `events` (`state`,`type`,`earliest_day`,`latest_start_day`,`date`,`id`);--> statement-breakpoint
CREATE INDEX `events_reaching` ON `events` (`latest_day`,`earliest_day`,`id`) WHERE "events"."state" = 'published' and "events"."latest_day" > "events"."earliest_day";--> statement-breakpoint
CREATE INDEX `events_logged` ON `events` (`created_at`,`latest_day`) WHERE "events"."created_by" is not null;--> statement-breakpoint
CREATE TABLE `__new_revisions` (
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	`version` integer NOT NULL,
	`data_version` integer NOT NULL,
	`state` text,
	`kind` text DEFAULT 'update' NOT NULL,
	`public_note` text,
	`snapshot` text NOT NULL,
	`changed` text NOT NULL,
	`reason` text,
	`user_id` text,
	`user_name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`record_type`, `record_id`, `version`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_record_type" CHECK("__new_revisions"."record_type" in ('event', 'person', 'place', 'party', 'track', 'series', 'rule', 'coverage', 'topic')),
	CONSTRAINT "revisions_state" CHECK("__new_revisions"."state" in ('published', 'retracted', 'trashed')),
	CONSTRAINT "revisions_kind" CHECK("__new_revisions"."kind" in ('creation', 'update', 'correction', 'retraction', 'removal', 'reinstatement', 'reversion', 'merge', 'unmerge')),
	CONSTRAINT "revisions_version" CHECK("__new_revisions"."version" >= 1)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_revisions`("record_type", "record_id", "version", "data_version", "state", "snapshot", "changed", "reason", "user_id", "user_name", "at") SELECT "record_type", "record_id", "version", "data_version", "state", "snapshot", "changed", "reason", "user_id", "user_name", "at" FROM `revisions`;--> statement-breakpoint
DROP TABLE `revisions`;--> statement-breakpoint
ALTER TABLE `__new_revisions` RENAME TO `revisions`;--> statement-breakpoint
CREATE TABLE `__new_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`event_id` text,
	`base_version` integer,
	`state` text DEFAULT 'draft' NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`entry` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "drafts_type" CHECK("__new_drafts"."type" in ('contact', 'announcement')),
	CONSTRAINT "drafts_state" CHECK("__new_drafts"."state" in ('draft', 'inReview', 'sentBack')),
	CONSTRAINT "drafts_base" CHECK(("__new_drafts"."event_id" is null) = ("__new_drafts"."base_version" is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_drafts`("id", "type", "event_id", "base_version", "title", "entry", "version", "created_by", "created_at", "updated_by", "updated_at") SELECT "id", "type", "event_id", "base_version", "title", "entry", "version", "created_by", "created_at", "updated_by", "updated_at" FROM `drafts`;--> statement-breakpoint
DROP TABLE `drafts`;--> statement-breakpoint
ALTER TABLE `__new_drafts` RENAME TO `drafts`;--> statement-breakpoint
CREATE INDEX `drafts_updated` ON `drafts` (`updated_at`);--> statement-breakpoint
CREATE INDEX `drafts_event` ON `drafts` (`event_id`);--> statement-breakpoint
UPDATE `revisions` SET `kind` = 'creation' WHERE `version` = 1;--> statement-breakpoint
UPDATE `revisions` SET `kind` = 'removal' WHERE `state` = 'trashed';
