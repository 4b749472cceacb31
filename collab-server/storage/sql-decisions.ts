/** Decisions: each with its audit row in one transaction. */
import type { Answer } from '$models/conformance/decisions';
import { selectAmong, type Row, type Sql, type SqlDatabase } from './sql/sql';
import type {
	DecisionStore,
	EvidenceRemoval,
	FindingState,
	StoredDecisions,
	StoredEvidence,
	StoredFindingRecord,
	StoredPack,
	StoredVersion,
	StoredWaiver,
	WaiverDecision
} from './decision-store';
import { INSTALLATION } from './decision-store';
import { json, text, textOrNull } from './row';
import { appendAudit, auditHead } from './sql-audit';
import type { AuditAct } from './store';

const recordOf = (row: Row): StoredFindingRecord => ({
	finding: text(row, 'finding'),
	assignee: textOrNull(row, 'assignee'),
	state: text(row, 'state') as FindingState,
	due: text(row, 'due'),
	note: text(row, 'note'),
	account: text(row, 'account'),
	at: text(row, 'at')
});

const waiverOf = (row: Row): StoredWaiver => ({
	id: text(row, 'id'),
	scope: json(row, 'scope'),
	title: text(row, 'title'),
	titleEn: text(row, 'title_en'),
	covered: json(row, 'covered'),
	reason: text(row, 'reason'),
	author: text(row, 'author'),
	approver: textOrNull(row, 'approver'),
	state: text(row, 'state') as StoredWaiver['state'],
	expiresOn: text(row, 'expires_on'),
	createdAt: text(row, 'created_at'),
	decidedAt: textOrNull(row, 'decided_at'),
	decisionReason: text(row, 'decision_reason')
});

const answerOf = (row: Row): Answer => ({
	pack: text(row, 'pack'),
	finding: text(row, 'finding'),
	answer: text(row, 'answer') as Answer['answer'],
	reason: text(row, 'reason'),
	account: text(row, 'account'),
	at: text(row, 'at')
});

const evidenceOf = (row: Row): StoredEvidence => ({
	id: text(row, 'id'),
	about: text(row, 'about'),
	name: text(row, 'name'),
	mediaType: text(row, 'media_type'),
	size: Number(row['size']),
	blob: text(row, 'blob'),
	note: text(row, 'note'),
	account: text(row, 'account'),
	at: text(row, 'at'),
	link: textOrNull(row, 'link') === null ? null : json(row, 'link'),
	removedAt: textOrNull(row, 'removed_at'),
	removedBy: textOrNull(row, 'removed_by'),
	removedReason: text(row, 'removed_reason')
});

const versionOf = (row: Row): StoredVersion => ({
	name: text(row, 'version'),
	title: text(row, 'title'),
	sequence: Number(row['sequence']),
	blob: text(row, 'blob'),
	pack: text(row, 'pack'),
	packHash: text(row, 'pack_hash'),
	dossier: json(row, 'dossier'),
	...(text(row, 'decided') === '' ? {} : { decided: text(row, 'decided') }),
	account: text(row, 'account'),
	at: text(row, 'at')
});

const packOf = (row: Row): StoredPack => ({
	id: text(row, 'id'),
	version: text(row, 'version'),
	blob: text(row, 'blob'),
	hash: text(row, 'hash'),
	account: text(row, 'account'),
	at: text(row, 'at')
});

/** Adds a version; 0 where its name is taken. */
export function insertVersion(sql: Sql, architecture: string, version: StoredVersion): Promise<number> {
	const { name, title, sequence, blob, pack, packHash, dossier, decided = '', account, at } = version;
	return sql.run(
		`INSERT INTO versions (architecture, version, title, sequence, blob, pack, pack_hash, dossier, decided, account, at)
		 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		[architecture, name, title, sequence, blob, pack, packHash, JSON.stringify(dossier), decided, account, at]
	);
}

const ANSWERS = 'SELECT * FROM rule_answers WHERE architecture = ? ORDER BY pack, finding';

export class SqlDecisions implements DecisionStore {
	constructor(private readonly sql: SqlDatabase) {}

	/** The write and its audit row; none of them where the write found nothing to do. */
	#decide(chain: string, act: AuditAct, write: (sql: Sql) => Promise<number>): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			const done = (await write(sql)) > 0;
			if (done) await appendAudit(sql, chain, act);
			return done;
		});
	}

	decisions(architecture: string): Promise<StoredDecisions> {
		return this.sql.reading(async (sql) => {
			const rows = (select: string): Promise<readonly Row[]> => sql.all(select, [architecture]);
			return {
				records: (await rows('SELECT * FROM finding_records WHERE architecture = ? ORDER BY finding')).map(recordOf),
				waivers: (await rows('SELECT * FROM waivers WHERE architecture = ? ORDER BY rowid')).map(waiverOf),
				answers: (await rows(ANSWERS)).map(answerOf),
				evidence: (await rows('SELECT * FROM evidence WHERE architecture = ? ORDER BY rowid')).map(evidenceOf),
				auditHead: await auditHead(sql, architecture)
			};
		});
	}

	async answers(architecture: string): Promise<readonly Answer[]> {
		return (await this.sql.all(ANSWERS, [architecture])).map(answerOf);
	}

	async setFindingRecord(architecture: string, record: StoredFindingRecord, act: AuditAct): Promise<void> {
		const { finding, assignee, state, due, note, account, at } = record;
		await this.#decide(architecture, act, (sql) =>
			sql.run(
				`INSERT INTO finding_records (architecture, finding, assignee, state, due, note, account, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				 ON CONFLICT (architecture, finding) DO UPDATE SET assignee = excluded.assignee, state = excluded.state, due = excluded.due,
				 note = excluded.note, account = excluded.account, at = excluded.at`,
				[architecture, finding, assignee, state, due, note, account, at]
			)
		);
	}

	async waiver(architecture: string, id: string): Promise<StoredWaiver | null> {
		const row = await this.sql.get('SELECT * FROM waivers WHERE architecture = ? AND id = ?', [architecture, id]);
		return row === undefined ? null : waiverOf(row);
	}

	async englishTitles(waivers: readonly string[]): Promise<ReadonlyMap<string, string>> {
		const rows = await selectAmong(this.sql, 'SELECT id, title_en FROM waivers WHERE id', waivers);
		return new Map(rows.map((row) => [text(row, 'id'), text(row, 'title_en')]));
	}

	async addWaiver(architecture: string, waiver: StoredWaiver, act: AuditAct): Promise<void> {
		await this.#decide(architecture, act, (sql) =>
			sql.run(
				`INSERT INTO waivers (id, architecture, scope, covered, reason, author, approver, state, expires_on, created_at, decided_at, decision_reason, title, title_en)
				 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				[
					waiver.id,
					architecture,
					JSON.stringify(waiver.scope),
					JSON.stringify(waiver.covered),
					waiver.reason,
					waiver.author,
					waiver.approver,
					waiver.state,
					waiver.expiresOn,
					waiver.createdAt,
					waiver.decidedAt,
					waiver.decisionReason,
					waiver.title,
					waiver.titleEn ?? ''
				]
			)
		);
	}

	async decideWaiver(architecture: string, id: string, decision: WaiverDecision, act: AuditAct): Promise<boolean> {
		const { state, approver, reason, at } = decision;
		return this.#decide(architecture, act, (sql) =>
			sql.run(
				`UPDATE waivers SET state = ?, approver = ?, decision_reason = ?, decided_at = ?
				 WHERE architecture = ? AND id = ? AND state = 'asked'`,
				[state, approver, reason, at, architecture, id]
			)
		);
	}

	async setAnswer(architecture: string, answer: Answer, act: AuditAct): Promise<void> {
		await this.#decide(architecture, act, (sql) =>
			sql.run(
				`INSERT INTO rule_answers (architecture, pack, finding, answer, reason, account, at) VALUES (?, ?, ?, ?, ?, ?, ?)
				 ON CONFLICT (architecture, pack, finding) DO UPDATE SET answer = excluded.answer, reason = excluded.reason,
				 account = excluded.account, at = excluded.at`,
				[architecture, answer.pack, answer.finding, answer.answer, answer.reason, answer.account, answer.at]
			)
		);
	}

	async removeAnswer(
		architecture: string,
		{ pack, finding }: Pick<Answer, 'pack' | 'finding'>,
		act: AuditAct
	): Promise<boolean> {
		return this.#decide(architecture, act, (sql) =>
			sql.run('DELETE FROM rule_answers WHERE architecture = ? AND pack = ? AND finding = ?', [
				architecture,
				pack,
				finding
			])
		);
	}

	async addEvidence(architecture: string, evidence: StoredEvidence, act: AuditAct): Promise<void> {
		const { id, about, name, mediaType, size, blob, note, account, at } = evidence;
		const link = evidence.link === null ? null : JSON.stringify(evidence.link);
		await this.#decide(architecture, act, (sql) =>
			sql.run(
				`INSERT INTO evidence (id, architecture, about, name, media_type, size, blob, note, account, at, link)
				 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				[id, architecture, about, name, mediaType, size, blob, note, account, at, link]
			)
		);
	}

	async evidence(architecture: string, id: string): Promise<StoredEvidence | null> {
		const row = await this.sql.get('SELECT * FROM evidence WHERE architecture = ? AND id = ?', [architecture, id]);
		return row === undefined ? null : evidenceOf(row);
	}

	async removeEvidence(
		architecture: string,
		id: string,
		{ at, account, reason }: EvidenceRemoval,
		act: AuditAct
	): Promise<boolean> {
		return this.#decide(architecture, act, (sql) =>
			sql.run(
				`UPDATE evidence SET removed_at = ?, removed_by = ?, removed_reason = ?
				 WHERE architecture = ? AND id = ? AND removed_at IS NULL`,
				[at, account, reason, architecture, id]
			)
		);
	}

	async addVersion(architecture: string, version: StoredVersion, act: AuditAct): Promise<boolean> {
		return this.#decide(architecture, act, (sql) => insertVersion(sql, architecture, version));
	}

	async versions(architecture: string): Promise<readonly StoredVersion[]> {
		const rows = await this.sql.all('SELECT * FROM versions WHERE architecture = ? ORDER BY rowid DESC', [
			architecture
		]);
		return rows.map(versionOf);
	}

	async version(architecture: string, name: string): Promise<StoredVersion | null> {
		const row = await this.sql.get('SELECT * FROM versions WHERE architecture = ? AND version = ?', [
			architecture,
			name
		]);
		return row === undefined ? null : versionOf(row);
	}

	async setPack(architecture: string, pack: string, act: AuditAct): Promise<void> {
		await this.#decide(architecture, act, (sql) =>
			sql.run('UPDATE architectures SET pack = ? WHERE id = ?', [pack, architecture])
		);
	}

	async addPack(pack: StoredPack, act: AuditAct): Promise<boolean> {
		const { id, version, blob, hash, account, at } = pack;
		return this.#decide(INSTALLATION, act, (sql) =>
			sql.run(
				'INSERT INTO packs (id, version, blob, hash, account, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
				[id, version, blob, hash, account, at]
			)
		);
	}

	async packs(): Promise<readonly StoredPack[]> {
		return (await this.sql.all('SELECT * FROM packs ORDER BY rowid')).map(packOf);
	}
}
