-- Fills what 0002 created from the events that are stored, as db/commands/place-event-in-bins.ts does for new ones.
CREATE TEMP TABLE borne (n INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL);
INSERT INTO borne
SELECT d.n, 'type', e.type FROM search_docs d JOIN events e ON e.id = d.event_id
UNION SELECT d.n, 'vague', '' FROM search_docs d JOIN events e ON e.id = d.event_id
	WHERE e.latest_start_day > e.earliest_day OR e.date LIKE '%?%' OR instr(e.date, '%') > 0
UNION SELECT d.n, 'track', t.track_id FROM search_docs d JOIN contact_tracks t USING (event_id)
UNION SELECT d.n, 'noTrack', '' FROM search_docs d JOIN contacts c USING (event_id)
	WHERE NOT EXISTS (SELECT 1 FROM contact_tracks t WHERE t.event_id = d.event_id)
UNION SELECT d.n, 'kind', a.kind FROM search_docs d JOIN announcements a USING (event_id)
UNION SELECT d.n, 'standing', a.standing FROM search_docs d JOIN announcements a USING (event_id)
UNION SELECT d.n, 'status', c.status FROM search_docs d JOIN contacts c USING (event_id)
UNION SELECT d.n, 'format', c.format FROM search_docs d JOIN contacts c USING (event_id)
UNION SELECT d.n, 'level', c.level FROM search_docs d JOIN contacts c USING (event_id)
UNION SELECT d.n, 'person', p.person_id FROM search_docs d JOIN participations p USING (event_id) WHERE p.person_id IS NOT NULL
UNION SELECT d.n, 'person', a.announced_by_person_id FROM search_docs d JOIN announcements a USING (event_id)
	WHERE a.announced_by_person_id IS NOT NULL
UNION SELECT d.n, 'principal', p.person_id FROM search_docs d JOIN participations p USING (event_id)
	WHERE p.person_id IS NOT NULL AND p.role = 'principal'
UNION SELECT d.n, 'party', p.party_id FROM search_docs d JOIN participations p USING (event_id)
UNION SELECT d.n, 'party', a.announced_by_party_id FROM search_docs d JOIN announcements a USING (event_id)
UNION SELECT d.n, 'by', a.announced_by_party_id FROM search_docs d JOIN announcements a USING (event_id)
UNION SELECT d.n, 'place', c.place_id FROM search_docs d JOIN contacts c USING (event_id) WHERE c.place_id IS NOT NULL
UNION SELECT d.n, 'place', p.place_id FROM search_docs d JOIN announcement_places p USING (event_id)
UNION SELECT d.n, 'topic', t.topic_id FROM search_docs d JOIN contact_topics t USING (event_id)
UNION SELECT d.n, 'informed', i.party_id || ':' || i.standing FROM search_docs d JOIN notifications i USING (event_id);
--> statement-breakpoint
INSERT INTO facets (kind, value, count) SELECT kind, value, count(*) FROM borne GROUP BY kind, value;--> statement-breakpoint
INSERT INTO event_facets (facet_id, n)
SELECT f.id, b.n FROM borne b JOIN facets f USING (kind, value) ORDER BY f.id, b.n;--> statement-breakpoint
UPDATE search_docs SET facets = (
	SELECT json_group_array(f.id ORDER BY f.id) FROM borne b JOIN facets f USING (kind, value) WHERE b.n = search_docs.n
);--> statement-breakpoint
INSERT INTO day_bins (level, facet_id, bin, standing, count)
WITH RECURSIVE levels (level) AS (SELECT 0 UNION ALL SELECT level + 1 FROM levels WHERE level < 15)
-- A shift to the right rounds down, for days before 1970 too; 719528 days lie between 0000-01-01 and 1970-01-01.
SELECT l.level, f.id, ((b.n >> 30) - 719528) >> l.level, d.standing, count(*)
FROM borne b JOIN facets f USING (kind, value) JOIN search_docs d ON d.n = b.n CROSS JOIN levels l
WHERE b.kind IN ('type', 'track', 'noTrack', 'kind')
GROUP BY 1, 2, 3, 4;--> statement-breakpoint
DROP TABLE borne;--> statement-breakpoint
-- Bodies come folded; removing diacritics here would fold й to и.
CREATE VIRTUAL TABLE search_index USING fts5(
	body, content = 'search_docs', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);--> statement-breakpoint
INSERT INTO search_index (search_index) VALUES ('rebuild');--> statement-breakpoint
CREATE TRIGGER search_docs_insert AFTER INSERT ON search_docs BEGIN
	INSERT INTO search_index (rowid, body) VALUES (new.n, new.body);
END;--> statement-breakpoint
CREATE TRIGGER search_docs_delete AFTER DELETE ON search_docs BEGIN
	INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', old.n, old.body);
END;--> statement-breakpoint
CREATE TRIGGER search_docs_update AFTER UPDATE OF n, body ON search_docs WHEN old.n <> new.n OR old.body <> new.body BEGIN
	INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', old.n, old.body);
	INSERT INTO search_index (rowid, body) VALUES (new.n, new.body);
END;--> statement-breakpoint
CREATE TRIGGER rules_sealed_update BEFORE UPDATE ON rules WHEN old.sealed_at IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'A sealed rule never changes.');
END;--> statement-breakpoint
CREATE TRIGGER rules_sealed_delete BEFORE DELETE ON rules WHEN old.sealed_at IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'A sealed rule never changes.');
END;
