DROP INDEX `revisions_notices`;--> statement-breakpoint
CREATE INDEX `revisions_data_version` ON `revisions` (`data_version`,`record_type`,`record_id`);--> statement-breakpoint
CREATE INDEX `revisions_notices` ON `revisions` (`data_version`) WHERE "revisions"."kind" not in ('creation', 'update') and ("revisions"."public_note" is not null
    or ("revisions"."record_type" = 'event' and "revisions"."kind" in ('correction', 'retraction', 'removal', 'reinstatement') and "revisions"."changed" <> '[]'));--> statement-breakpoint
CREATE INDEX `hidden_events_import` ON `hidden_events` (`import_id`,`n`);--> statement-breakpoint
CREATE INDEX `import_outcomes_event` ON `import_outcomes` (`import_id`,`event_id`) WHERE "import_outcomes"."event_id" is not null;