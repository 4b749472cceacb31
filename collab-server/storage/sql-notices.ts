/** Notices, what of them was read, and who wants them by mail. */
import {
	CHIEF_ENGINEERS,
	newsKinds,
	type DigestAccount,
	type EndedNotices,
	type MailWish,
	type NoticeKind,
	type NoticePlace,
	type NoticeStore,
	type StoredNotice,
	type WaitingSubmission,
	type WaitingWaiver
} from './notice-store';
import { json, text } from './row';
import { appendAudit } from './sql-audit';
import type { Row, Sql, SqlDatabase } from './sql/sql';
import { ACCOUNTS_CHAIN, type AuditAct } from './store';

const noticeOf = (row: Row): StoredNotice => ({
	id: text(row, 'id'),
	account: text(row, 'account'),
	architecture: text(row, 'architecture'),
	kind: text(row, 'kind') as NoticeKind,
	thread: text(row, 'thread'),
	about: text(row, 'about'),
	title: text(row, 'title'),
	titleEn: text(row, 'title_en'),
	version: text(row, 'version'),
	words: text(row, 'words'),
	wordsEn: text(row, 'words_en'),
	author: text(row, 'author'),
	due: text(row, 'due'),
	at: text(row, 'at')
});

/** Values of one statement. */
const AT_ONCE = 500;

/** Threads that one statement ends: both engines take some ten thousand values. */
const ENDED_AT_ONCE = 10_000;

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

async function remove(sql: Sql, { architecture, thread, kinds }: EndedNotices): Promise<void> {
	const threads = typeof thread === 'string' ? [thread] : thread;
	for (let from = 0; from < threads.length; from += ENDED_AT_ONCE) {
		const some = threads.slice(from, from + ENDED_AT_ONCE);
		await sql.run(
			`DELETE FROM notices WHERE architecture = ? AND thread IN (${marks(some)}) AND kind IN (${marks(kinds)})`,
			[architecture, ...some, ...kinds]
		);
	}
}

async function put(sql: Sql, notice: StoredNotice): Promise<void> {
	const { id, account, architecture, kind, thread, about, title, titleEn, version, words, wordsEn } = notice;
	const { author, due, at } = notice;
	// Another id: what was read of the one before is not read of this one.
	await sql.run(
		`INSERT INTO notices (id, account, architecture, kind, thread, about, title, title_en, version, words, words_en, author, due, at)
		 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		 ON CONFLICT (account, architecture, thread, kind) DO UPDATE SET id = excluded.id, about = excluded.about,
		 title = excluded.title, title_en = excluded.title_en, version = excluded.version, words = excluded.words, words_en = excluded.words_en, author = excluded.author, due = excluded.due, at = excluded.at`,
		[id, account, architecture, kind, thread, about, title, titleEn, version, words, wordsEn, author, due, at]
	);
}

export class SqlNotices implements NoticeStore {
	constructor(private readonly sql: SqlDatabase) {}

	async changeNotices(
		change: { readonly end?: EndedNotices; readonly put: readonly StoredNotice[] },
		audited?: { readonly chain: string; readonly act: AuditAct }
	): Promise<void> {
		await this.sql.transaction(async (sql) => {
			if (change.end !== undefined) await remove(sql, change.end);
			for (const notice of change.put) await put(sql, notice);
			if (audited !== undefined) await appendAudit(sql, audited.chain, audited.act);
		});
	}

	async charges(account: string): Promise<readonly StoredNotice[]> {
		const rows = await this.sql.all(
			`SELECT * FROM notices WHERE account = ? AND kind NOT IN (${marks(newsKinds)}) ORDER BY at DESC, id`,
			[account, ...newsKinds]
		);
		return rows.map(noticeOf);
	}

	async openRequests(): Promise<readonly StoredNotice[]> {
		const rows = await this.sql.all('SELECT * FROM notices WHERE account = ? ORDER BY at DESC, id', [CHIEF_ENGINEERS]);
		return rows.map(noticeOf);
	}

	async news(account: string, most: number, before?: NoticePlace): Promise<readonly StoredNotice[]> {
		const rows = await this.sql.all(
			`SELECT * FROM notices WHERE account = ? AND kind IN (${marks(newsKinds)})
			 ${before === undefined ? '' : 'AND (at < ? OR (at = ? AND id > ?))'} ORDER BY at DESC, id LIMIT ?`,
			[account, ...newsKinds, ...(before === undefined ? [] : [before.at, before.at, before.id]), most]
		);
		return rows.map(noticeOf);
	}

	async ownNotices(account: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
		return this.#among('SELECT id FROM notices WHERE account = ? AND id IN', account, ids);
	}

	async readNotices(account: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
		return this.#among('SELECT notice AS id FROM notice_reads WHERE account = ? AND notice IN', account, ids);
	}

	/** In parts: no statement takes any number of values. */
	async #among(select: string, account: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
		const found = new Set<string>();
		for (let from = 0; from < ids.length; from += AT_ONCE) {
			const some = ids.slice(from, from + AT_ONCE);
			for (const row of await this.sql.all(`${select} (${marks(some)})`, [account, ...some]))
				found.add(text(row, 'id'));
		}
		return found;
	}

	async markNotices(account: string, ids: readonly string[], at: string | null): Promise<void> {
		await this.sql.transaction(async (sql) => {
			for (const id of ids) {
				if (at === null) await sql.run('DELETE FROM notice_reads WHERE account = ? AND notice = ?', [account, id]);
				else
					await sql.run(
						'INSERT INTO notice_reads (account, notice, at) VALUES (?, ?, ?) ON CONFLICT (account, notice) DO NOTHING',
						[account, id, at]
					);
			}
		});
	}

	async waitingWaivers(): Promise<readonly WaitingWaiver[]> {
		const rows = await this.sql.all(
			`SELECT w.id, w.architecture, w.scope, w.title, w.reason, w.author, w.created_at FROM waivers w
			 JOIN architectures a ON a.id = w.architecture
			 WHERE w.state = 'asked' AND a.deleted_at IS NULL ORDER BY w.created_at, w.id`,
			[]
		);
		return rows.map((row) => ({
			id: text(row, 'id'),
			architecture: text(row, 'architecture'),
			rule: json<{ readonly rule: string }>(row, 'scope').rule,
			title: text(row, 'title'),
			reason: text(row, 'reason'),
			author: text(row, 'author'),
			at: text(row, 'created_at')
		}));
	}

	async waitingSubmissions(): Promise<readonly WaitingSubmission[]> {
		const rows = await this.sql.all(
			`SELECT s.architecture, s.version, s.state, s.approved_by, m.account, m.reason, m.at,
			 (SELECT f.account FROM submission_moves f WHERE f.architecture = s.architecture AND f.version = s.version
			 ORDER BY f.rowid LIMIT 1) AS submitted_by
			 FROM submissions s
			 JOIN architectures a ON a.id = s.architecture
			 JOIN submission_moves m ON m.architecture = s.architecture AND m.version = s.version
			 WHERE a.deleted_at IS NULL AND (s.under_way IS NOT NULL OR (s.state = 'returned'
			 AND s.rowid = (SELECT MAX(n.rowid) FROM submissions n WHERE n.architecture = s.architecture)))
			 AND m.rowid = (SELECT MAX(l.rowid) FROM submission_moves l WHERE l.architecture = s.architecture AND l.version = s.version)
			 ORDER BY m.at, s.architecture`,
			[]
		);
		return rows.map((row) => ({
			architecture: text(row, 'architecture'),
			version: text(row, 'version'),
			state: text(row, 'state') as WaitingSubmission['state'],
			submittedBy: text(row, 'submitted_by'),
			approvedBy: json<string[]>(row, 'approved_by'),
			author: text(row, 'account'),
			reason: text(row, 'reason'),
			at: text(row, 'at')
		}));
	}

	async mailWish(account: string): Promise<MailWish | null> {
		const row = await this.sql.get('SELECT address, is_on FROM digests WHERE account = ?', [account]);
		return row === undefined ? null : { address: text(row, 'address'), isOn: Number(row['is_on']) === 1 };
	}

	async setMailWish(account: string, { address, isOn }: MailWish, act: AuditAct): Promise<void> {
		await this.sql.transaction(async (sql) => {
			await sql.run(
				`INSERT INTO digests (account, address, is_on, day, retry_from, sent_at) VALUES (?, ?, ?, '', '', '')
				 ON CONFLICT (account) DO UPDATE SET address = excluded.address, is_on = excluded.is_on`,
				[account, address, isOn ? 1 : 0]
			);
			await appendAudit(sql, ACCOUNTS_CHAIN, act);
		});
	}

	async dueDigests(day: string, now: string): Promise<readonly DigestAccount[]> {
		const rows = await this.sql.all(
			`SELECT account, address, sent_at FROM digests
			 WHERE is_on = 1 AND (day < ? OR (retry_from <> '' AND retry_from <= ?)) ORDER BY account`,
			[day, now]
		);
		return rows.map((row) => ({
			account: text(row, 'account'),
			address: text(row, 'address'),
			sentAt: text(row, 'sent_at')
		}));
	}

	async claimDigest(account: string, day: string, now: string): Promise<boolean> {
		const taken = await this.sql.run(
			`UPDATE digests SET day = ?, retry_from = ''
			 WHERE account = ? AND is_on = 1 AND (day < ? OR (retry_from <> '' AND retry_from <= ?))`,
			[day, account, day, now]
		);
		return taken > 0;
	}

	async digestSent(account: string, at: string): Promise<void> {
		await this.sql.run('UPDATE digests SET sent_at = ? WHERE account = ?', [at, account]);
	}

	async retryDigest(account: string, from: string): Promise<void> {
		await this.sql.run('UPDATE digests SET retry_from = ? WHERE account = ?', [from, account]);
	}
}
