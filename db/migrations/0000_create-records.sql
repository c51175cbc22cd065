CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `acknowledgements` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`party_id` text NOT NULL,
	`standing` text NOT NULL,
	`date` text,
	`date_printed` text,
	`note` text,
	`source_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "acknowledgements_standing" CHECK("acknowledgements"."standing" in ('confirmed', 'denied', 'silent'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `acknowledgements_event` ON `acknowledgements` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `announcement_places` (
	`event_id` text NOT NULL,
	`place_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `place_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `announcement_places_place` ON `announcement_places` (`place_id`);--> statement-breakpoint
CREATE TABLE `announcements` (
	`event_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`announced_by_party_id` text NOT NULL,
	`announced_by_person_id` text,
	`announced_by_body` text,
	`said_to_have_happened` text,
	`said_to_have_happened_printed` text,
	`said_earliest_day` text,
	`said_latest_day` text,
	`independently_assessed` text,
	`independently_assessed_printed` text,
	`assessed_earliest_day` text,
	`assessed_latest_day` text,
	`standing` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`announced_by_party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`announced_by_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "announcements_kind" CHECK("announcements"."kind" in ('capture', 'recapture', 'withdrawal', 'denial', 'offensive', 'ceasefire', 'truce', 'massStrike')),
	CONSTRAINT "announcements_standing" CHECK("announcements"."standing" in ('claimed', 'disputed', 'partlyConfirmed', 'confirmed', 'refuted'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `announcements_kind_party` ON `announcements` (`kind`,`announced_by_party_id`);--> statement-breakpoint
CREATE TABLE `auth_verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `auth_verifications_identifier` ON `auth_verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `contact_topics` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`basis` text NOT NULL,
	`party_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contact_topics_basis" CHECK("contact_topics"."basis" in ('stated', 'reported'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `contact_topics_event` ON `contact_topics` (`event_id`,`position`);--> statement-breakpoint
CREATE INDEX `contact_topics_topic` ON `contact_topics` (`topic_id`);--> statement-breakpoint
CREATE TABLE `contact_tracks` (
	`event_id` text NOT NULL,
	`track_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `track_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `contact_tracks_track` ON `contact_tracks` (`track_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`event_id` text PRIMARY KEY NOT NULL,
	`format` text NOT NULL,
	`level` text NOT NULL,
	`status` text NOT NULL,
	`place_id` text,
	`duration_minutes` integer,
	`duration_printed` text,
	`made_public` text,
	`made_public_printed` text,
	`made_public_earliest_day` text,
	`made_public_latest_day` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contacts_format" CHECK("contacts"."format" in ('inPerson', 'phone', 'video', 'written')),
	CONSTRAINT "contacts_level" CHECK("contacts"."level" in ('leader', 'minister', 'envoy', 'technical')),
	CONSTRAINT "contacts_status" CHECK("contacts"."status" in ('rumoured', 'announced', 'held', 'postponed', 'cancelled')),
	CONSTRAINT "contacts_duration" CHECK("contacts"."duration_minutes" > 0),
	CONSTRAINT "contacts_made_public_days" CHECK(("contacts"."made_public" is null) = ("contacts"."made_public_earliest_day" is null) and ("contacts"."made_public" is null) = ("contacts"."made_public_latest_day" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `contacts_place` ON `contacts` (`place_id`);--> statement-breakpoint
CREATE TABLE `coverages` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`gaps` text NOT NULL,
	`is_complete` integer NOT NULL,
	`reason` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "coverages_name" CHECK(length("coverages"."name") > 0),
	CONSTRAINT "coverages_from" CHECK("coverages"."from_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "coverages_to" CHECK("coverages"."to_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "coverages_days_in_order" CHECK("coverages"."from_day" <= "coverages"."to_day")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `coverages_slug_unique` ON `coverages` (`slug`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`event_id` text,
	`base_version` integer,
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
	CONSTRAINT "drafts_type" CHECK("drafts"."type" in ('contact', 'announcement')),
	CONSTRAINT "drafts_base" CHECK(("drafts"."event_id" is null) = ("drafts"."base_version" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `drafts_updated` ON `drafts` (`updated_at`);--> statement-breakpoint
CREATE INDEX `drafts_event` ON `drafts` (`event_id`);--> statement-breakpoint
CREATE TABLE `event_sources` (
	`event_id` text NOT NULL,
	`source_id` text NOT NULL,
	`position` integer NOT NULL,
	`supports` text NOT NULL,
	PRIMARY KEY(`event_id`, `source_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `event_sources_source` ON `event_sources` (`source_id`);--> statement-breakpoint
CREATE TABLE `events` (
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
	CONSTRAINT "events_type" CHECK("events"."type" in ('contact', 'announcement')),
	CONSTRAINT "events_state" CHECK("events"."state" in ('published', 'trashed')),
	CONSTRAINT "events_confidence" CHECK("events"."confidence" in ('high', 'medium', 'low')),
	CONSTRAINT "events_title" CHECK(length("events"."title") > 0),
	CONSTRAINT "events_slug" CHECK(length("events"."slug") > 0),
	CONSTRAINT "events_earliest_day" CHECK("events"."earliest_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "events_latest_start_day" CHECK("events"."latest_start_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "events_latest_day" CHECK("events"."latest_day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "events_days_in_order" CHECK("events"."earliest_day" <= "events"."latest_start_day" and "events"."latest_start_day" <= "events"."latest_day"),
	CONSTRAINT "events_clock_has_zone" CHECK(("events"."clock_at" is null) = ("events"."clock_zone" is null)),
	CONSTRAINT "events_version" CHECK("events"."version" >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug_unique` ON `events` (`slug`);--> statement-breakpoint
CREATE INDEX `events_state_day` ON `events` (`state`,`earliest_day`,`id`);--> statement-breakpoint
CREATE INDEX `events_state_type_day` ON `events` (`state`,`type`,`earliest_day`,`id`);--> statement-breakpoint
CREATE TABLE `instance` (
	`id` integer PRIMARY KEY NOT NULL,
	`data_version` integer NOT NULL,
	`lead_rule_id` text,
	`sample_version` text,
	FOREIGN KEY (`lead_rule_id`) REFERENCES `rules`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "instance_one_row" CHECK("instance"."id" = 1),
	CONSTRAINT "instance_data_version" CHECK("instance"."data_version" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`used_by` text,
	FOREIGN KEY (`used_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_role" CHECK("invitations"."role" in ('reader', 'researcher', 'editor', 'admin')),
	CONSTRAINT "invitations_expires_later" CHECK("invitations"."expires_at" > "invitations"."created_at")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`party_id` text NOT NULL,
	`standing` text NOT NULL,
	`note` text,
	`source_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notifications_standing" CHECK("notifications"."standing" in ('before', 'after', 'notInformed', 'unknown'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `notifications_event` ON `notifications` (`event_id`,`position`);--> statement-breakpoint
CREATE INDEX `notifications_party` ON `notifications` (`party_id`,`standing`);--> statement-breakpoint
CREATE TABLE `offices` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`title` text NOT NULL,
	`party_id` text NOT NULL,
	`held_from` text,
	`held_from_printed` text,
	`held_to` text,
	`held_to_printed` text,
	`first_day` text,
	`last_day` text,
	`source_note` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offices_title" CHECK(length("offices"."title") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `offices_person` ON `offices` (`person_id`,`first_day`);--> statement-breakpoint
CREATE TABLE `outside_counts` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`count` integer NOT NULL,
	`what` text NOT NULL,
	`counted_by` text NOT NULL,
	`source_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outside_counts_count" CHECK("outside_counts"."count" >= 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `outside_counts_event` ON `outside_counts` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `participations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text,
	`group_name` text,
	`party_id` text NOT NULL,
	`role` text NOT NULL,
	`printed` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participations_role" CHECK("participations"."role" in ('principal', 'delegation', 'interpreter', 'mediator', 'host')),
	CONSTRAINT "participations_person_or_group" CHECK(("participations"."person_id" is null) <> ("participations"."group_name" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `participations_event` ON `participations` (`event_id`,`position`);--> statement-breakpoint
CREATE INDEX `participations_person` ON `participations` (`person_id`,`role`);--> statement-breakpoint
CREATE INDEX `participations_party` ON `participations` (`party_id`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`iso_code` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "parties_kind" CHECK("parties"."kind" in ('state', 'organisation', 'armedForce')),
	CONSTRAINT "parties_name" CHECK(length("parties"."name") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `parties_slug_unique` ON `parties` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `parties_iso_code_unique` ON `parties` (`iso_code`);--> statement-breakpoint
CREATE TABLE `party_aliases` (
	`party_id` text NOT NULL,
	`name` text NOT NULL,
	`note` text,
	PRIMARY KEY(`party_id`, `name`),
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `party_aliases_name` ON `party_aliases` (`name`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`party_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_name" CHECK(length("people"."name") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_slug_unique` ON `people` (`slug`);--> statement-breakpoint
CREATE INDEX `people_name_index` ON `people` (`name`);--> statement-breakpoint
CREATE TABLE `person_aliases` (
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`note` text,
	PRIMARY KEY(`person_id`, `name`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_aliases_name` ON `person_aliases` (`name`);--> statement-breakpoint
CREATE TABLE `place_aliases` (
	`place_id` text NOT NULL,
	`name` text NOT NULL,
	`note` text,
	PRIMARY KEY(`place_id`, `name`),
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `place_aliases_name` ON `place_aliases` (`name`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`country_id` text,
	`latitude` real,
	`longitude` real,
	`wikidata_id` text,
	`zone` text,
	`population` integer,
	`population_as_of` text,
	`population_as_of_printed` text,
	`population_source` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`country_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "places_kind" CHECK("places"."kind" in ('city', 'town', 'village', 'region', 'site')),
	CONSTRAINT "places_name" CHECK(length("places"."name") > 0),
	CONSTRAINT "places_latitude" CHECK("places"."latitude" between -90 and 90),
	CONSTRAINT "places_longitude" CHECK("places"."longitude" between -180 and 180),
	CONSTRAINT "places_population" CHECK("places"."population" >= 0),
	CONSTRAINT "places_population_day" CHECK("places"."population" is null or "places"."population_as_of" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `places_slug_unique` ON `places` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `places_wikidata_id_unique` ON `places` (`wikidata_id`);--> statement-breakpoint
CREATE INDEX `places_name_index` ON `places` (`name`);--> statement-breakpoint
CREATE TABLE `reactions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`party_id` text NOT NULL,
	`date` text NOT NULL,
	`date_printed` text,
	`summary` text NOT NULL,
	`source_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reactions_summary" CHECK(length("reactions"."summary") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `reactions_event` ON `reactions` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `readouts` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`party_id` text NOT NULL,
	`date` text,
	`date_printed` text,
	`summary` text NOT NULL,
	`source_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "readouts_summary" CHECK(length("readouts"."summary") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `readouts_event` ON `readouts` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`record_type` text NOT NULL,
	`record_id` text NOT NULL,
	`version` integer NOT NULL,
	`data_version` integer NOT NULL,
	`state` text,
	`snapshot` text NOT NULL,
	`changed` text NOT NULL,
	`reason` text,
	`user_id` text,
	`user_name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`record_type`, `record_id`, `version`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_record_type" CHECK("revisions"."record_type" in ('event', 'person', 'place', 'party', 'track', 'series', 'rule', 'coverage', 'topic')),
	CONSTRAINT "revisions_state" CHECK("revisions"."state" in ('published', 'trashed')),
	CONSTRAINT "revisions_version" CHECK("revisions"."version" >= 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `rules` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`reason` text NOT NULL,
	`words` text NOT NULL,
	`definition` text NOT NULL,
	`sealed_at` integer,
	`seal_hash` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rules_name" CHECK(length("rules"."name") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rules_slug_unique` ON `rules` (`slug`);--> statement-breakpoint
CREATE TABLE `search_docs` (
	`event_id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`first_person_id` text NOT NULL,
	`second_person_id` text NOT NULL,
	`format` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`first_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "series_format" CHECK("series"."format" in ('inPerson', 'phone', 'video', 'written')),
	CONSTRAINT "series_two_people" CHECK("series"."first_person_id" <> "series"."second_person_id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `series_slug_unique` ON `series` (`slug`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `slugs` (
	`record_type` text NOT NULL,
	`slug` text NOT NULL,
	`record_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`record_type`, `slug`),
	CONSTRAINT "slugs_record_type" CHECK("slugs"."record_type" in ('event', 'person', 'place', 'party', 'track', 'series', 'rule', 'coverage', 'topic'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `slugs_record` ON `slugs` (`record_type`,`record_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text,
	`title` text,
	`publisher` text NOT NULL,
	`language` text,
	`published` text,
	`published_printed` text,
	`read_on` text,
	`archived_url` text,
	`quotation` text,
	`derived_from` text,
	`derived_from_id` text,
	`reliability` text,
	`credibility` integer,
	`is_link_wanted` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`derived_from_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sources_publisher" CHECK(length("sources"."publisher") > 0),
	CONSTRAINT "sources_reliability" CHECK("sources"."reliability" in ('A', 'B', 'C', 'D', 'E', 'F')),
	CONSTRAINT "sources_credibility" CHECK("sources"."credibility" in (1, 2, 3, 4, 5, 6)),
	CONSTRAINT "sources_link" CHECK("sources"."is_link_wanted" = ("sources"."url" is null)),
	CONSTRAINT "sources_not_of_itself" CHECK("sources"."derived_from_id" is null or "sources"."derived_from_id" <> "sources"."id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `sources_url` ON `sources` (`url`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "topics_name" CHECK(length("topics"."name") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug_unique` ON `topics` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `topics_name_unique` ON `topics` (`name`);--> statement-breakpoint
CREATE TABLE `tracks` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`series_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tracks_name" CHECK(length("tracks"."name") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tracks_slug_unique` ON `tracks` (`slug`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`role` text DEFAULT 'reader' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "users_role" CHECK("users"."role" in ('reader', 'researcher', 'editor', 'admin')),
	CONSTRAINT "users_name" CHECK(length("users"."name") > 0),
	CONSTRAINT "users_email" CHECK(length("users"."email") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`date` text NOT NULL,
	`date_printed` text,
	`standing` text NOT NULL,
	`assessor` text NOT NULL,
	`party_id` text,
	`source_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verifications_standing" CHECK("verifications"."standing" in ('claimed', 'disputed', 'partlyConfirmed', 'confirmed', 'refuted')),
	CONSTRAINT "verifications_assessor" CHECK(length("verifications"."assessor") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `verifications_event` ON `verifications` (`event_id`,`position`);