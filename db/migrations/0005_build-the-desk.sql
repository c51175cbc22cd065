CREATE TABLE `api_receipts` (
	`token_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`event_id` text NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`token_id`, `key`),
	FOREIGN KEY (`token_id`) REFERENCES `api_tokens`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "api_receipts_key" CHECK(length("api_receipts"."key") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `api_receipts_at` ON `api_receipts` (`at`);--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "api_tokens_name" CHECK(length("api_tokens"."name") > 0),
	CONSTRAINT "api_tokens_expires_later" CHECK("api_tokens"."expires_at" > "api_tokens"."created_at")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_token_hash_unique` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_user` ON `api_tokens` (`user_id`);--> statement-breakpoint
CREATE TABLE `external_ids` (
	`scheme` text NOT NULL,
	`external_id` text NOT NULL,
	`event_id` text NOT NULL,
	`stamp` text,
	`event_version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	PRIMARY KEY(`scheme`, `external_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "external_ids_scheme" CHECK(length("external_ids"."scheme") > 0),
	CONSTRAINT "external_ids_id" CHECK(length("external_ids"."external_id") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `external_ids_event` ON `external_ids` (`event_id`);--> statement-breakpoint
CREATE INDEX `external_ids_import` ON `external_ids` (`import_id`);--> statement-breakpoint
CREATE TABLE `hidden_events` (
	`n` integer PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`import_id` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_bins` (
	`import_id` text NOT NULL,
	`level` integer NOT NULL,
	`facet_id` integer NOT NULL,
	`bin` integer NOT NULL,
	`standing` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`import_id`, `level`, `facet_id`, `bin`, `standing`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "import_bins_count" CHECK("import_bins"."count" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_facets` (
	`import_id` text NOT NULL,
	`facet_id` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`import_id`, `facet_id`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "import_facets_count" CHECK("import_facets"."count" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`layout` text NOT NULL,
	`mapping` text NOT NULL,
	`updated_by` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_mappings_layout" CHECK("import_mappings"."layout" in ('colt', 'historyAtStateTravels', 'historyAtStateVisits', 'acled', 'ucdpGed', 'timelineJs', 'timelineJsV1', 'timeMap', 'gdelt', 'own', 'plain'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_names` (
	`import_id` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`hint` text,
	`detail` text,
	`latitude` text,
	`longitude` text,
	`row_count` integer NOT NULL,
	`first_row` integer NOT NULL,
	`candidates` text NOT NULL,
	`choice` text,
	`is_matched` integer DEFAULT false NOT NULL,
	`new_record` text,
	`is_added` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`import_id`, `key`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "import_names_name" CHECK(length("import_names"."name") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_names_to_add` ON `import_names` (`import_id`,`kind`) WHERE "import_names"."new_record" is not null and "import_names"."is_added" = 0;--> statement-breakpoint
CREATE TABLE `import_outcomes` (
	`import_id` text NOT NULL,
	`row_number` integer NOT NULL,
	`state` text NOT NULL,
	`reasons` text NOT NULL,
	`likeness` text,
	`can_update` integer DEFAULT false NOT NULL,
	`choice` text,
	`mended` text,
	`event_id` text,
	`version_before` integer,
	`version_after` integer,
	PRIMARY KEY(`import_id`, `row_number`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "import_outcomes_state" CHECK("import_outcomes"."state" in ('faulty', 'aside', 'waiting', 'toConfirm', 'duplicate', 'ready', 'staged', 'imported', 'updated', 'kept', 'removed')),
	CONSTRAINT "import_outcomes_choice" CHECK("import_outcomes"."choice" in ('leaveOut', 'import', 'update'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_outcomes_state` ON `import_outcomes` (`import_id`,`state`,`choice`,`row_number`);--> statement-breakpoint
CREATE TABLE `import_records` (
	`import_id` text NOT NULL,
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	`is_hidden` integer NOT NULL,
	PRIMARY KEY(`import_id`, `record_type`, `record_id`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "import_records_type" CHECK("import_records"."record_type" in ('person', 'place', 'party', 'source'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_records_hidden` ON `import_records` (`record_type`,`is_hidden`,`record_id`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`row_number` integer NOT NULL,
	`line_number` integer NOT NULL,
	`cells` text NOT NULL,
	`notes` text NOT NULL,
	`fault` text,
	`text` text,
	PRIMARY KEY(`import_id`, `row_number`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`byte_size` integer DEFAULT 0 NOT NULL,
	`format` text,
	`layout` text DEFAULT 'plain' NOT NULL,
	`refusal` text,
	`columns` text NOT NULL,
	`fingerprint` text DEFAULT '' NOT NULL,
	`mapping` text,
	`state` text NOT NULL,
	`row_count` integer DEFAULT 0 NOT NULL,
	`counts` text,
	`phase` text DEFAULT 'rows' NOT NULL,
	`done_to` integer DEFAULT 0 NOT NULL,
	`touched_at` integer NOT NULL,
	`problem` text,
	`run_id` text,
	`publish_by` text,
	`created_by` text,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`visible_at` integer,
	`visible_by_name` text,
	`data_version` integer,
	`undone_at` integer,
	`undone_by` text,
	`undone_by_name` text,
	`undo_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`publish_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "imports_state" CHECK("imports"."state" in ('reading', 'mapping', 'checking', 'review', 'staging', 'staged', 'finishing', 'imported', 'undoing', 'undone', 'discarding')),
	CONSTRAINT "imports_phase" CHECK("imports"."phase" in ('clear', 'records', 'rows', 'prepare', 'remove', 'updates', 'unused', 'tidy')),
	CONSTRAINT "imports_layout" CHECK("imports"."layout" in ('colt', 'historyAtStateTravels', 'historyAtStateVisits', 'acled', 'ucdpGed', 'timelineJs', 'timelineJsV1', 'timeMap', 'gdelt', 'own', 'plain')),
	CONSTRAINT "imports_file_name" CHECK(length("imports"."file_name") > 0),
	CONSTRAINT "imports_counts" CHECK("imports"."byte_size" >= 0 and "imports"."row_count" >= 0 and "imports"."done_to" >= 0),
	CONSTRAINT "imports_visible" CHECK(("imports"."visible_at" is null) = ("imports"."visible_by_name" is null)),
	CONSTRAINT "imports_undone" CHECK(("imports"."undone_at" is null) = ("imports"."undone_by_name" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_created` ON `imports` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`record_type` text NOT NULL,
	`kept_id` text NOT NULL,
	`kept_name` text NOT NULL,
	`other_id` text NOT NULL,
	`other_name` text NOT NULL,
	`slugs` text NOT NULL,
	`changes` text NOT NULL,
	`event_count` integer NOT NULL,
	`reason` text NOT NULL,
	`public_note` text,
	`user_id` text,
	`user_name` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	`undone_by_name` text,
	`undo_reason` text,
	`left_as_is` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "merges_record_type" CHECK("merges"."record_type" in ('event', 'person', 'place', 'party', 'topic')),
	CONSTRAINT "merges_reason" CHECK(length("merges"."reason") > 0),
	CONSTRAINT "merges_two_records" CHECK("merges"."kept_id" <> "merges"."other_id"),
	CONSTRAINT "merges_event_count" CHECK("merges"."event_count" >= 0),
	CONSTRAINT "merges_undone" CHECK(("merges"."undone_at" is null) = ("merges"."undone_by_name" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `merges_other` ON `merges` (`record_type`,`other_id`) WHERE "merges"."undone_at" is null;--> statement-breakpoint
CREATE INDEX `merges_kept` ON `merges` (`record_type`,`kept_id`);--> statement-breakpoint
CREATE INDEX `merges_at` ON `merges` (`at`);--> statement-breakpoint
CREATE TABLE `mistake_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`event_version` integer NOT NULL,
	`field` text NOT NULL,
	`message` text NOT NULL,
	`source_url` text,
	`email` text,
	`state` text DEFAULT 'open' NOT NULL,
	`assignee_id` text,
	`answer` text,
	`mended_version` integer,
	`answered_by` text,
	`answered_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mistake_reports_field" CHECK("mistake_reports"."field" in ('held', 'madePublic', 'announced', 'saidToHaveHappened', 'independentlyAssessed', 'status', 'place', 'participants', 'announcedBy', 'duration', 'topics', 'notifications', 'acknowledgements', 'readouts', 'reactions', 'verification', 'outsideCounts', 'sources', 'other')),
	CONSTRAINT "mistake_reports_state" CHECK("mistake_reports"."state" in ('open', 'mended', 'declined', 'spam')),
	CONSTRAINT "mistake_reports_message" CHECK(length("mistake_reports"."message") > 0),
	CONSTRAINT "mistake_reports_answered" CHECK(("mistake_reports"."state" = 'open') = ("mistake_reports"."answered_at" is null)),
	CONSTRAINT "mistake_reports_mended" CHECK(("mistake_reports"."state" = 'mended') = ("mistake_reports"."mended_version" is not null)),
	CONSTRAINT "mistake_reports_declined" CHECK("mistake_reports"."state" <> 'declined' or "mistake_reports"."answer" is not null),
	CONSTRAINT "mistake_reports_version" CHECK("mistake_reports"."version" >= 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `mistake_reports_state` ON `mistake_reports` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mistake_reports_event` ON `mistake_reports` (`event_id`,`state`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text,
	`public_key` text NOT NULL,
	`credential_id` text NOT NULL,
	`counter` integer NOT NULL,
	`device_type` text NOT NULL,
	`backed_up` integer NOT NULL,
	`transports` text,
	`created_at` integer,
	`aaguid` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "passkeys_credential" CHECK(length("passkeys"."credential_id") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_credential_id_unique` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkeys_user` ON `passkeys` (`user_id`);--> statement-breakpoint
CREATE TABLE `password_resets` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "password_resets_expires_later" CHECK("password_resets"."expires_at" > "password_resets"."created_at")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `password_resets_token_hash_unique` ON `password_resets` (`token_hash`);--> statement-breakpoint
CREATE INDEX `password_resets_user` ON `password_resets` (`user_id`);--> statement-breakpoint
CREATE TABLE `review_steps` (
	`draft_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`field` text,
	`text` text DEFAULT '' NOT NULL,
	`event_id` text,
	`user_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`draft_id`, `number`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_steps_kind" CHECK("review_steps"."kind" in ('comment', 'sent', 'sentBack', 'takenBack', 'published')),
	CONSTRAINT "review_steps_number" CHECK("review_steps"."number" >= 1),
	CONSTRAINT "review_steps_said" CHECK("review_steps"."kind" not in ('comment', 'sentBack') or length("review_steps"."text") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_steps_event` ON `review_steps` (`event_id`) WHERE "review_steps"."event_id" is not null;--> statement-breakpoint
CREATE TABLE `two_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer NOT NULL,
	`failed_verification_count` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "two_factors_failed" CHECK("two_factors"."failed_verification_count" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `two_factors_user_id_unique` ON `two_factors` (`user_id`);--> statement-breakpoint
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
	CONSTRAINT "events_state" CHECK("__new_events"."state" in ('published', 'retracted', 'trashed', 'staged')),
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
CREATE INDEX `events_changed` ON `events` (`updated_at`,`id`) WHERE "events"."state" = 'published';--> statement-breakpoint
CREATE INDEX `events_logged` ON `events` (`created_at`,`latest_day`) WHERE "events"."created_by" is not null;--> statement-breakpoint
CREATE TABLE `__new_facets` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`count` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "facets_kind" CHECK("__new_facets"."kind" in ('type', 'track', 'noTrack', 'kind', 'standing', 'status', 'format', 'level', 'person', 'principal', 'party', 'by', 'place', 'topic', 'informed', 'vague', 'work')),
	CONSTRAINT "facets_count" CHECK("__new_facets"."count" >= 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_facets`("id", "kind", "value", "count") SELECT "id", "kind", "value", "count" FROM `facets`;--> statement-breakpoint
DROP TABLE `facets`;--> statement-breakpoint
ALTER TABLE `__new_facets` RENAME TO `facets`;--> statement-breakpoint
CREATE INDEX `facets_kind_count` ON `facets` (`kind`,`count`);--> statement-breakpoint
CREATE UNIQUE INDEX `facets_kind_value` ON `facets` (`kind`,`value`);--> statement-breakpoint
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
	`author_id` text,
	`author_name` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`record_type`, `record_id`, `version`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_record_type" CHECK("__new_revisions"."record_type" in ('event', 'person', 'place', 'party', 'track', 'series', 'rule', 'coverage', 'topic', 'source')),
	CONSTRAINT "revisions_state" CHECK("__new_revisions"."state" in ('published', 'retracted', 'trashed', 'staged')),
	CONSTRAINT "revisions_kind" CHECK("__new_revisions"."kind" in ('creation', 'update', 'correction', 'retraction', 'removal', 'reinstatement', 'reversion', 'merge', 'unmerge')),
	CONSTRAINT "revisions_version" CHECK("__new_revisions"."version" >= 1)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_revisions`("record_type", "record_id", "version", "data_version", "state", "snapshot", "changed", "reason", "user_id", "user_name", "at") SELECT "record_type", "record_id", "version", "data_version", "state", "snapshot", "changed", "reason", "user_id", "user_name", "at" FROM `revisions`;--> statement-breakpoint
DROP TABLE `revisions`;--> statement-breakpoint
ALTER TABLE `__new_revisions` RENAME TO `revisions`;--> statement-breakpoint
CREATE INDEX `revisions_notices` ON `revisions` (`data_version`) WHERE "revisions"."kind" not in ('creation', 'update');--> statement-breakpoint
CREATE TABLE `__new_slugs` (
	`record_type` text NOT NULL,
	`slug` text NOT NULL,
	`record_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`record_type`, `slug`),
	CONSTRAINT "slugs_record_type" CHECK("__new_slugs"."record_type" in ('event', 'person', 'place', 'party', 'track', 'series', 'rule', 'coverage', 'topic', 'source'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_slugs`("record_type", "slug", "record_id", "created_at") SELECT "record_type", "slug", "record_id", "created_at" FROM `slugs`;--> statement-breakpoint
DROP TABLE `slugs`;--> statement-breakpoint
ALTER TABLE `__new_slugs` RENAME TO `slugs`;--> statement-breakpoint
CREATE INDEX `slugs_record` ON `slugs` (`record_type`,`record_id`);--> statement-breakpoint
CREATE TABLE `__new_stale_names` (
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	`indexed_to` integer NOT NULL,
	PRIMARY KEY(`record_type`, `record_id`),
	CONSTRAINT "stale_names_record_type" CHECK("__new_stale_names"."record_type" in ('person', 'place', 'party', 'track', 'topic', 'source'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_stale_names`("record_type", "record_id", "indexed_to") SELECT "record_type", "record_id", "indexed_to" FROM `stale_names`;--> statement-breakpoint
DROP TABLE `stale_names`;--> statement-breakpoint
ALTER TABLE `__new_stale_names` RENAME TO `stale_names`;--> statement-breakpoint
CREATE TABLE `__new_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`event_id` text,
	`base_version` integer,
	`state` text DEFAULT 'draft' NOT NULL,
	`state_since` integer,
	`title` text DEFAULT '' NOT NULL,
	`first_day` text,
	`last_day` text,
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
CREATE INDEX `drafts_days` ON `drafts` (`type`,`first_day`,`last_day`);--> statement-breakpoint
CREATE INDEX `drafts_state` ON `drafts` (`state`,`created_by`);--> statement-breakpoint
ALTER TABLE `instance` ADD `needs_second_person` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `invitations` ADD `for_whom` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `email` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `created_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `invitations` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `last_used_at` integer;--> statement-breakpoint
CREATE TABLE `__new_sources` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text DEFAULT '' NOT NULL,
	`url` text,
	`title` text,
	`publisher` text NOT NULL,
	`language` text,
	`published` text,
	`published_printed` text,
	`read_on` text,
	`archived_url` text,
	`archived_on` text,
	`quotation` text,
	`derived_from` text,
	`derived_from_id` text,
	`reliability` text,
	`credibility` integer,
	`is_link_wanted` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`root_id` text DEFAULT '' NOT NULL,
	`day_order` text DEFAULT '' NOT NULL,
	`publisher_order` text DEFAULT '' NOT NULL,
	`search_text` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`derived_from_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sources_publisher" CHECK(length("__new_sources"."publisher") > 0),
	CONSTRAINT "sources_reliability" CHECK("__new_sources"."reliability" in ('A', 'B', 'C', 'D', 'E', 'F')),
	CONSTRAINT "sources_credibility" CHECK("__new_sources"."credibility" in (1, 2, 3, 4, 5, 6)),
	CONSTRAINT "sources_link" CHECK("__new_sources"."is_link_wanted" = ("__new_sources"."url" is null)),
	CONSTRAINT "sources_not_of_itself" CHECK("__new_sources"."derived_from_id" is null or "__new_sources"."derived_from_id" <> "__new_sources"."id"),
	CONSTRAINT "sources_version" CHECK("__new_sources"."version" >= 1)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_sources`("id", "url", "title", "publisher", "language", "published", "published_printed", "read_on", "archived_url", "quotation", "derived_from", "derived_from_id", "reliability", "credibility", "is_link_wanted", "created_at", "updated_at") SELECT "id", "url", "title", "publisher", "language", "published", "published_printed", "read_on", "archived_url", "quotation", "derived_from", "derived_from_id", "reliability", "credibility", "is_link_wanted", "created_at", "updated_at" FROM `sources`;--> statement-breakpoint
DROP TABLE `sources`;--> statement-breakpoint
ALTER TABLE `__new_sources` RENAME TO `sources`;--> statement-breakpoint
CREATE UNIQUE INDEX `sources_slug` ON `sources` (`slug`) WHERE "sources"."slug" <> '';--> statement-breakpoint
CREATE INDEX `sources_url` ON `sources` (`url`);--> statement-breakpoint
CREATE INDEX `sources_derived_from` ON `sources` (`derived_from_id`);--> statement-breakpoint
CREATE INDEX `sources_day_order` ON `sources` (`day_order`,`id`);--> statement-breakpoint
CREATE INDEX `sources_publisher_order` ON `sources` (`publisher_order`,`id`);--> statement-breakpoint
CREATE INDEX `sources_language` ON `sources` (`language`);--> statement-breakpoint
ALTER TABLE `topics` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `two_factor_enabled` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `suspended_at` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `last_signed_in_at` integer;--> statement-breakpoint
CREATE INDEX `acknowledgements_source` ON `acknowledgements` (`source_id`);--> statement-breakpoint
CREATE INDEX `announcements_person` ON `announcements` (`announced_by_person_id`);--> statement-breakpoint
CREATE INDEX `notifications_source` ON `notifications` (`source_id`);--> statement-breakpoint
CREATE INDEX `outside_counts_source` ON `outside_counts` (`source_id`);--> statement-breakpoint
CREATE INDEX `reactions_source` ON `reactions` (`source_id`);--> statement-breakpoint
CREATE INDEX `readouts_source` ON `readouts` (`source_id`);--> statement-breakpoint
CREATE INDEX `verifications_source` ON `verifications` (`source_id`);--> statement-breakpoint
UPDATE `revisions` SET `kind` = 'creation' WHERE `version` = 1;--> statement-breakpoint
UPDATE `revisions` SET `kind` = 'removal' WHERE `state` = 'trashed';
--> statement-breakpoint
UPDATE `revisions` SET `kind` = 'reinstatement' WHERE `state` = 'published' AND `changed` = '["state"]' AND `version` > 1;
--> statement-breakpoint
UPDATE `sources` SET `slug` = `id`, `root_id` = `id` WHERE `slug` = '';
--> statement-breakpoint
INSERT OR IGNORE INTO `slugs` (`record_type`, `slug`, `record_id`, `created_at`) SELECT 'source', `id`, `id`, `created_at` FROM `sources`;
--> statement-breakpoint
INSERT OR IGNORE INTO `stale_names` (`record_type`, `record_id`, `indexed_to`) SELECT 'source', `id`, -1 FROM `sources`;
