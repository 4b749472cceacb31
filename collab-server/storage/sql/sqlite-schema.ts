/** Tables of the embedded store. Additive only; `user_version` counts the steps that were taken. */
import type { Sqlite } from './sqlite';

const steps: readonly string[] = [
	`
	CREATE TABLE accounts (
		id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL, password TEXT NOT NULL,
		administrator INTEGER NOT NULL DEFAULT 0, must_change INTEGER NOT NULL DEFAULT 0, disabled INTEGER NOT NULL DEFAULT 0,
		created_at TEXT NOT NULL
	);
	CREATE TABLE roles (account TEXT NOT NULL REFERENCES accounts(id), agency TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (account, agency));
	CREATE TABLE sign_ins (token_hash TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts(id), created_at TEXT NOT NULL, expires_at TEXT NOT NULL);
	CREATE TABLE attempts (key TEXT NOT NULL, at TEXT NOT NULL);
	CREATE INDEX attempts_by_key ON attempts (key, at);

	CREATE TABLE architectures (
		id TEXT PRIMARY KEY, name TEXT NOT NULL, frame TEXT NOT NULL, agency TEXT NOT NULL, pack TEXT NOT NULL,
		epoch INTEGER NOT NULL DEFAULT 1, sample INTEGER NOT NULL DEFAULT 0, object_count INTEGER NOT NULL DEFAULT 0,
		created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT,
		dossier_code TEXT NOT NULL DEFAULT '', dossier_version TEXT NOT NULL DEFAULT '1.0', cutoff_date TEXT NOT NULL DEFAULT '',
		effective_date TEXT, state TEXT NOT NULL DEFAULT 'draft'
	);

	CREATE TABLE documents (room TEXT PRIMARY KEY, sequence INTEGER NOT NULL DEFAULT 0);
	CREATE TABLE updates (
		room TEXT NOT NULL, sequence INTEGER NOT NULL, data BLOB NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL,
		PRIMARY KEY (room, sequence)
	) WITHOUT ROWID;
	CREATE TABLE snapshots (room TEXT PRIMARY KEY, sequence INTEGER NOT NULL, data BLOB NOT NULL, at TEXT NOT NULL);
	CREATE TABLE clients (room TEXT NOT NULL, client INTEGER NOT NULL, account TEXT NOT NULL, PRIMARY KEY (room, client));
	CREATE TABLE history (
		room TEXT NOT NULL, sequence INTEGER NOT NULL, place TEXT NOT NULL, object TEXT NOT NULL, field TEXT NOT NULL,
		before TEXT, after TEXT, account TEXT NOT NULL, at TEXT NOT NULL
	);
	CREATE INDEX history_by_object ON history (room, object, sequence);

	CREATE TABLE codes (
		architecture TEXT NOT NULL, code TEXT NOT NULL, record TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (architecture, code)
	);
	CREATE UNIQUE INDEX codes_by_record ON codes (architecture, record);

	CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL, at TEXT NOT NULL);
	CREATE TABLE jobs (
		id TEXT PRIMARY KEY, architecture TEXT NOT NULL, account TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
		progress REAL NOT NULL DEFAULT 0, step TEXT NOT NULL DEFAULT '', input TEXT NOT NULL, file_name TEXT, file_blob TEXT,
		error TEXT, result_name TEXT, result_type TEXT, result_blob TEXT, result_size INTEGER, data_blob TEXT,
		lease_until TEXT, created_at TEXT NOT NULL
	);
	CREATE TABLE versions (
		architecture TEXT NOT NULL, version TEXT NOT NULL, sequence INTEGER NOT NULL, blob TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL,
		PRIMARY KEY (architecture, version)
	);
	CREATE TABLE audit (
		chain TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, account TEXT NOT NULL, act TEXT NOT NULL, detail TEXT NOT NULL,
		previous TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (chain, number)
	) WITHOUT ROWID;
	`,
	`
	CREATE TABLE finding_records (
		architecture TEXT NOT NULL, finding TEXT NOT NULL, assignee TEXT, state TEXT NOT NULL, due TEXT NOT NULL, note TEXT NOT NULL,
		account TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (architecture, finding)
	);
	CREATE TABLE waivers (
		id TEXT PRIMARY KEY, architecture TEXT NOT NULL, scope TEXT NOT NULL, covered TEXT NOT NULL, reason TEXT NOT NULL,
		author TEXT NOT NULL, approver TEXT, state TEXT NOT NULL, expires_on TEXT NOT NULL, created_at TEXT NOT NULL,
		decided_at TEXT, decision_reason TEXT NOT NULL
	);
	CREATE INDEX waivers_by_architecture ON waivers (architecture);
	CREATE TABLE answers (
		architecture TEXT NOT NULL, finding TEXT NOT NULL, answer TEXT NOT NULL, reason TEXT NOT NULL, account TEXT NOT NULL,
		at TEXT NOT NULL, PRIMARY KEY (architecture, finding)
	);
	CREATE TABLE evidence (
		id TEXT PRIMARY KEY, architecture TEXT NOT NULL, about TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL,
		size INTEGER NOT NULL, blob TEXT NOT NULL, note TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL, removed_at TEXT
	);
	CREATE INDEX evidence_by_architecture ON evidence (architecture);
	CREATE TABLE finding_events (
		number INTEGER PRIMARY KEY, architecture TEXT NOT NULL, pack TEXT NOT NULL, finding TEXT NOT NULL, rule TEXT NOT NULL,
		severity TEXT NOT NULL, verdict TEXT NOT NULL, event TEXT NOT NULL, at TEXT NOT NULL, account TEXT NOT NULL,
		sequence INTEGER NOT NULL
	);
	CREATE INDEX finding_events_by_finding ON finding_events (architecture, finding, number);
	CREATE TABLE open_findings (
		architecture TEXT NOT NULL, finding TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, verdict TEXT NOT NULL,
		PRIMARY KEY (architecture, finding)
	) WITHOUT ROWID;
	CREATE TABLE check_summaries (
		architecture TEXT NOT NULL, minute TEXT NOT NULL, pack TEXT NOT NULL, as_of TEXT NOT NULL, at TEXT NOT NULL,
		sequence INTEGER NOT NULL, counts TEXT NOT NULL, PRIMARY KEY (architecture, minute)
	) WITHOUT ROWID;
	CREATE TABLE check_marks (architecture TEXT PRIMARY KEY, mark TEXT NOT NULL);
	ALTER TABLE versions ADD COLUMN title TEXT NOT NULL DEFAULT '';
	ALTER TABLE versions ADD COLUMN pack TEXT NOT NULL DEFAULT '';
	ALTER TABLE versions ADD COLUMN pack_hash TEXT NOT NULL DEFAULT '';
	ALTER TABLE versions ADD COLUMN dossier TEXT NOT NULL DEFAULT '{"code":"","version":"","cutoffDate":"","effectiveDate":null}';
	CREATE TABLE packs (
		id TEXT NOT NULL, version TEXT NOT NULL, blob TEXT NOT NULL, hash TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL,
		PRIMARY KEY (id, version)
	);
	`,
	`
	CREATE TABLE rule_answers (
		architecture TEXT NOT NULL, pack TEXT NOT NULL, finding TEXT NOT NULL, answer TEXT NOT NULL, reason TEXT NOT NULL,
		account TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (architecture, pack, finding)
	);
	INSERT INTO rule_answers (architecture, pack, finding, answer, reason, account, at)
		SELECT a.architecture, substr(k.pack, 1, instr(k.pack || '@', '@') - 1), a.finding, a.answer, a.reason, a.account, a.at
		FROM answers a JOIN architectures k ON k.id = a.architecture;
	`,
	`
	CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
	INSERT INTO counters (name) VALUES ('accounts');
	CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
	CREATE TABLE leases (name TEXT PRIMARY KEY, owner TEXT NOT NULL, until TEXT NOT NULL) WITHOUT ROWID;
	`,
	`
	ALTER TABLE sign_ins ADD COLUMN id TEXT NOT NULL DEFAULT '';
	ALTER TABLE sign_ins ADD COLUMN seen_at TEXT NOT NULL DEFAULT '';
	ALTER TABLE sign_ins ADD COLUMN address TEXT NOT NULL DEFAULT '';
	ALTER TABLE sign_ins ADD COLUMN browser TEXT NOT NULL DEFAULT '';
	ALTER TABLE sign_ins ADD COLUMN way TEXT NOT NULL DEFAULT 'password';
	UPDATE sign_ins SET id = lower(hex(randomblob(12))), seen_at = created_at;
	CREATE UNIQUE INDEX sign_ins_by_account ON sign_ins (account, id);
	`,
	`
	CREATE TABLE identities (
		issuer TEXT NOT NULL, subject TEXT NOT NULL, account TEXT NOT NULL REFERENCES accounts(id), at TEXT NOT NULL,
		PRIMARY KEY (issuer, subject)
	);
	CREATE UNIQUE INDEX identities_by_account ON identities (account, issuer);
	CREATE TABLE awaited_identities (
		account TEXT NOT NULL REFERENCES accounts(id), issuer TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (account, issuer)
	);
	`,
	`
	CREATE TABLE proposals (
		id TEXT PRIMARY KEY, architecture TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, blob TEXT NOT NULL,
		changes INTEGER NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL, taken INTEGER NOT NULL,
		decided_by TEXT, decided_at TEXT, reason TEXT NOT NULL
	);
	CREATE INDEX proposals_by_architecture ON proposals (architecture, at);
	CREATE TABLE parts (
		id TEXT PRIMARY KEY, architecture TEXT NOT NULL, account TEXT NOT NULL, title TEXT NOT NULL, objects TEXT NOT NULL,
		epoch INTEGER NOT NULL, base TEXT NOT NULL, invited_by TEXT NOT NULL, at TEXT NOT NULL, expires_on TEXT NOT NULL,
		ended_at TEXT
	);
	CREATE INDEX parts_by_architecture ON parts (architecture, at);
	CREATE INDEX parts_by_account ON parts (account, at);
	CREATE TABLE bases (room TEXT PRIMARY KEY, sequence INTEGER NOT NULL, data BLOB NOT NULL, at TEXT NOT NULL, checksum INTEGER);
	CREATE TABLE site_settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
	`,
	`
	ALTER TABLE updates ADD COLUMN checksum INTEGER;
	ALTER TABLE snapshots ADD COLUMN checksum INTEGER;
	`,
	// The first update of a document may be as large as all of it. In a table that is its own index each later update would
	// be compared with it, and so read it, while everybody else waits to write.
	`
	ALTER TABLE updates RENAME TO updates_in_index;
	CREATE TABLE updates (
		room TEXT NOT NULL, sequence INTEGER NOT NULL, data BLOB NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL,
		checksum INTEGER, PRIMARY KEY (room, sequence)
	);
	INSERT INTO updates SELECT room, sequence, data, account, at, checksum FROM updates_in_index ORDER BY room, sequence;
	DROP TABLE updates_in_index;
	`,
	`
	CREATE TABLE glimpses (room TEXT PRIMARY KEY, sequence INTEGER NOT NULL, at TEXT NOT NULL, data BLOB NOT NULL);
	`,
	`
	CREATE TABLE approvals (
		architecture TEXT NOT NULL, account TEXT NOT NULL, state TEXT NOT NULL, at TEXT NOT NULL,
		PRIMARY KEY (architecture, account)
	);
	CREATE TABLE submissions (
		architecture TEXT NOT NULL, version TEXT NOT NULL, state TEXT NOT NULL, effective_date TEXT,
		approved_by TEXT NOT NULL, under_way TEXT, PRIMARY KEY (architecture, version)
	);
	CREATE UNIQUE INDEX submission_under_way ON submissions (under_way);
	CREATE TABLE submission_moves (
		architecture TEXT NOT NULL, version TEXT NOT NULL, move TEXT NOT NULL, to_state TEXT NOT NULL, account TEXT NOT NULL,
		reason TEXT NOT NULL, at TEXT NOT NULL
	);
	CREATE INDEX submission_moves_by_architecture ON submission_moves (architecture);
	`,
	`
	CREATE TABLE import_mappings (
		id TEXT PRIMARY KEY, architecture TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, heads TEXT NOT NULL,
		blob TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (architecture, kind, name)
	);
	CREATE INDEX jobs_by_architecture ON jobs (architecture, created_at);
	`,
	`
	ALTER TABLE evidence ADD COLUMN link TEXT;
	ALTER TABLE evidence ADD COLUMN removed_by TEXT;
	ALTER TABLE evidence ADD COLUMN removed_reason TEXT NOT NULL DEFAULT '';
	CREATE TABLE public_pages (
		architecture TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, version TEXT NOT NULL, title TEXT NOT NULL, blob TEXT NOT NULL,
		size INTEGER NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL
	);
	`,
	`
	CREATE TABLE notices (
		id TEXT PRIMARY KEY, account TEXT NOT NULL, architecture TEXT NOT NULL, kind TEXT NOT NULL, thread TEXT NOT NULL,
		about TEXT NOT NULL, title TEXT NOT NULL, words TEXT NOT NULL, author TEXT NOT NULL, due TEXT NOT NULL, at TEXT NOT NULL,
		UNIQUE (account, architecture, thread, kind)
	);
	CREATE INDEX notices_by_account ON notices (account, at);
	CREATE INDEX notices_by_thread ON notices (architecture, thread);
	CREATE TABLE notice_reads (
		account TEXT NOT NULL, notice TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (account, notice)
	) WITHOUT ROWID;
	CREATE TABLE digests (
		account TEXT PRIMARY KEY, address TEXT NOT NULL, is_on INTEGER NOT NULL, day TEXT NOT NULL, retry_from TEXT NOT NULL,
		sent_at TEXT NOT NULL
	) WITHOUT ROWID;
	`,
	`
	ALTER TABLE architectures ADD COLUMN dossier_change TEXT NOT NULL DEFAULT '';
	ALTER TABLE architectures ADD COLUMN dossier_basis TEXT NOT NULL DEFAULT '';
	ALTER TABLE submissions ADD COLUMN decision TEXT;
	CREATE TABLE dossier_reviews (
		architecture TEXT NOT NULL, version TEXT NOT NULL, day TEXT NOT NULL, reason TEXT NOT NULL,
		account TEXT NOT NULL, at TEXT NOT NULL
	);
	CREATE INDEX dossier_reviews_by_architecture ON dossier_reviews (architecture);
	CREATE TABLE item_decisions (
		architecture TEXT NOT NULL, version TEXT NOT NULL, item TEXT NOT NULL, decision TEXT NOT NULL, reason TEXT NOT NULL,
		account TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (architecture, version, item)
	);
	`,
	`
	CREATE TABLE variants (
		id TEXT PRIMARY KEY, main TEXT NOT NULL, name TEXT NOT NULL, purpose TEXT NOT NULL, version TEXT NOT NULL,
		base TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL, taken INTEGER NOT NULL, applied TEXT,
		decided_by TEXT, decided_at TEXT, reason TEXT NOT NULL
	);
	CREATE INDEX variants_by_main ON variants (main, at);
	`,
	`
	ALTER TABLE public_pages ADD COLUMN forms TEXT NOT NULL DEFAULT '[]';
	`,
	`
	ALTER TABLE waivers ADD COLUMN title TEXT NOT NULL DEFAULT '';
	`,
	`
	ALTER TABLE variants ADD COLUMN merging TEXT;
	`,
	// Work on findings from before there were notices. What somebody charged himself with is read, as it is with new ones.
	`
	INSERT INTO notices (id, account, architecture, kind, thread, about, title, words, author, due, at)
		SELECT 'record-' || hex(randomblob(16)), assignee, architecture, 'assigned', 'finding:' || finding, 'finding:' || finding,
			substr(finding, 1, instr(finding, ':') - 1), substr(note, 1, 200), account, due, at
		FROM finding_records WHERE assignee IS NOT NULL AND state <> 'done'
		ON CONFLICT DO NOTHING;
	INSERT INTO notice_reads (account, notice, at)
		SELECT account, id, at FROM notices WHERE id LIKE 'record-%' AND author = account
		ON CONFLICT DO NOTHING;
	`,
	`
	CREATE TABLE dossier_signatures (
		architecture TEXT NOT NULL, id TEXT NOT NULL, version TEXT NOT NULL, name TEXT NOT NULL,
		blob TEXT NOT NULL, size INTEGER NOT NULL, over_path TEXT NOT NULL, over_hash TEXT NOT NULL, edition TEXT NOT NULL,
		signers TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (architecture, version, blob)
	);
	`,
	`
	ALTER TABLE notices ADD COLUMN version TEXT NOT NULL DEFAULT '';
	`,
	`
	ALTER TABLE proposals ADD COLUMN deciding TEXT;
	`,
	`
	ALTER TABLE waivers ADD COLUMN title_en TEXT NOT NULL DEFAULT '';
	`,
	`
	CREATE TABLE replaced_item_decisions (
		rowid INTEGER PRIMARY KEY, architecture TEXT NOT NULL, version TEXT NOT NULL, item TEXT NOT NULL, decision TEXT NOT NULL,
		reason TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL
	);
	CREATE INDEX replaced_item_decisions_by_architecture ON replaced_item_decisions (architecture);
	`,
	// Which changes of a proposal were taken over, for who sent it.
	`
	ALTER TABLE proposals ADD COLUMN chosen TEXT;
	`,
	`
	ALTER TABLE submissions ADD COLUMN tables_only TEXT;
	ALTER TABLE architectures ADD COLUMN dossier_decision TEXT;
	`,
	`
	ALTER TABLE submissions ADD COLUMN counts TEXT;
	`,
	// By its hash what people had decided when a version was frozen.
	`
	ALTER TABLE versions ADD COLUMN decided TEXT NOT NULL DEFAULT '';
	`,
	// In which capacity a dossier is approved, by account where it is submitted.
	`
	ALTER TABLE approvals ADD COLUMN capacity TEXT;
	ALTER TABLE submissions ADD COLUMN capacities TEXT;
	`,
	// What people had decided when a version was issued, among the blobs.
	`
	ALTER TABLE submissions ADD COLUMN issued_with TEXT;
	`,
	// Which post somebody said that he holds, and since when: papers name him by that of the day on which he acted.
	`
	ALTER TABLE accounts ADD COLUMN posts TEXT NOT NULL DEFAULT '[]';
	`,
	// Requests for change that were open when a version was issued, which whoever issued it said that he knew.
	`
	ALTER TABLE submissions ADD COLUMN open_at_issue TEXT;
	`,
	// What a notice is about in English, where the pack names it in both languages.
	`
	ALTER TABLE notices ADD COLUMN title_en TEXT NOT NULL DEFAULT '';
	`,
	// What the agency says of why a version came back: of an item or rule, or of the return as a whole.
	`
	CREATE TABLE return_answers (
		architecture TEXT NOT NULL, version TEXT NOT NULL, item TEXT NOT NULL, words TEXT NOT NULL, account TEXT NOT NULL,
		at TEXT NOT NULL, PRIMARY KEY (architecture, version, item)
	);
	`,
	// The beginning of what was written in English, where the program words it and not a person.
	`
	ALTER TABLE notices ADD COLUMN words_en TEXT NOT NULL DEFAULT '';
	`
];

/** Brings a store up to date, or up to an earlier number of steps; a store of a later program is left alone and named. */
export async function migrateSqlite(database: Sqlite, upTo = steps.length): Promise<{ readonly newer: boolean }> {
	const version = Number((await database.get('PRAGMA user_version'))?.['user_version'] ?? 0);
	if (version > steps.length) return { newer: true };
	for (const [index, step] of steps.slice(0, upTo).entries()) {
		if (index < version) continue;
		await database.transaction(async () => {
			await database.exec(step);
			await database.exec(`PRAGMA user_version = ${index + 1}`);
		});
	}
	return { newer: false };
}
