/** Approvals and submissions: each write with its audit row in one transaction. */
import type { StoredVersion } from './decision-store';
import {
	reviewerOf,
	type Capacity,
	type AnswerOutcome,
	type ItemOutcome,
	type NewApproval,
	type LifecycleStore,
	type NewSubmission,
	type StoredApproval,
	type StoredItemDecision,
	type StoredMove,
	type StoredReturnAnswer,
	type StoredReview,
	type StoredSignature,
	type StoredSubmission,
	type SubmissionMove,
	type SubmissionState
} from './lifecycle-store';
import { json, text, textOrNull } from './row';
import type { Row, Sql, SqlDatabase, SqlTransaction } from './sql/sql';
import { isThereToStay } from './sql-architectures';
import { appendAudit } from './sql-audit';
import { insertVersion } from './sql-decisions';
import type { AuditAct } from './store';

const approvalOf = (row: Row): StoredApproval => ({
	account: text(row, 'account'),
	capacity: textOrNull(row, 'capacity') as Capacity | null,
	state: text(row, 'state'),
	at: text(row, 'at')
});

const moveOf = (row: Row): StoredMove => ({
	move: text(row, 'move'),
	to: text(row, 'to_state') as SubmissionState,
	account: text(row, 'account'),
	reason: text(row, 'reason'),
	at: text(row, 'at')
});

const itemOf = (row: Row): StoredItemDecision => ({
	item: text(row, 'item'),
	decision: text(row, 'decision') as StoredItemDecision['decision'],
	reason: text(row, 'reason'),
	account: text(row, 'account'),
	at: text(row, 'at')
});

const answerOf = (row: Row): StoredReturnAnswer => ({
	item: text(row, 'item'),
	words: text(row, 'words'),
	account: text(row, 'account'),
	at: text(row, 'at')
});

const reviewOf = (row: Row): StoredReview => ({
	version: text(row, 'version'),
	day: text(row, 'day'),
	reason: text(row, 'reason'),
	account: text(row, 'account'),
	at: text(row, 'at')
});

const signatureOf = (row: Row): StoredSignature => ({
	id: text(row, 'id'),
	version: text(row, 'version'),
	name: text(row, 'name'),
	blob: text(row, 'blob'),
	size: Number(row['size']),
	over: text(row, 'over_path'),
	overHash: text(row, 'over_hash'),
	edition: text(row, 'edition') as StoredSignature['edition'],
	signers: json(row, 'signers'),
	account: text(row, 'account'),
	at: text(row, 'at')
});

/** Of whoever answers why a version came back and whoever submits the next one, one goes first: it is made with all answers. */
const answersOrNext = (sql: SqlTransaction, architecture: string): Promise<void> =>
	sql.lock(`answers of returns ${architecture}`);

/** Whether nothing was said since; nobody says anything more until the transaction ends. */
async function isAllSaid(sql: Sql, { room, sequence }: NonNullable<SubmissionMove['talk']>): Promise<boolean> {
	await sql.run('INSERT INTO documents (room, sequence) VALUES (?, 0) ON CONFLICT DO NOTHING', [room]);
	const held = await sql.run('UPDATE documents SET sequence = sequence WHERE room = ? AND sequence = ?', [
		room,
		sequence
	]);
	return held > 0;
}

export class SqlLifecycle implements LifecycleStore {
	constructor(private readonly sql: SqlDatabase) {}

	async approvals(architecture: string): Promise<readonly StoredApproval[]> {
		const rows = await this.sql.all('SELECT * FROM approvals WHERE architecture = ? ORDER BY account', [architecture]);
		return rows.map(approvalOf);
	}

	async setApproval(
		architecture: string,
		{ account, capacity = null, state, at }: NewApproval,
		act: AuditAct
	): Promise<void> {
		await this.sql.transaction(async (sql) => {
			await sql.run(
				`INSERT INTO approvals (architecture, account, capacity, state, at) VALUES (?, ?, ?, ?, ?)
				 ON CONFLICT (architecture, account) DO UPDATE SET capacity = excluded.capacity, state = excluded.state, at = excluded.at`,
				[architecture, account, capacity, state, at]
			);
			await appendAudit(sql, architecture, act);
		});
	}

	async removeApproval(architecture: string, account: string, act: AuditAct): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			const done = await sql.run('DELETE FROM approvals WHERE architecture = ? AND account = ?', [
				architecture,
				account
			]);
			if (done > 0) await appendAudit(sql, architecture, act);
			return done > 0;
		});
	}

	async submissions(architecture: string): Promise<readonly StoredSubmission[]> {
		return this.sql.reading(async (sql) => {
			const rows = await sql.all('SELECT * FROM submissions WHERE architecture = ? ORDER BY rowid DESC', [
				architecture
			]);
			const moves = await sql.all('SELECT * FROM submission_moves WHERE architecture = ? ORDER BY rowid', [
				architecture
			]);
			const items = await sql.all('SELECT * FROM item_decisions WHERE architecture = ? ORDER BY item', [architecture]);
			const replaced = await sql.all('SELECT * FROM replaced_item_decisions WHERE architecture = ? ORDER BY rowid', [
				architecture
			]);
			const answers = await sql.all('SELECT * FROM return_answers WHERE architecture = ? ORDER BY item', [
				architecture
			]);
			return rows.map((row) => {
				const version = text(row, 'version');
				const decision = textOrNull(row, 'decision');
				return {
					version,
					state: text(row, 'state') as SubmissionState,
					effectiveDate: textOrNull(row, 'effective_date'),
					decision: decision === null ? null : json(row, 'decision'),
					approvedBy: json(row, 'approved_by'),
					capacities: textOrNull(row, 'capacities') === null ? {} : json(row, 'capacities'),
					tablesOnly: textOrNull(row, 'tables_only') === null ? null : json(row, 'tables_only'),
					counts: textOrNull(row, 'counts') === null ? null : json(row, 'counts'),
					issuedWith: textOrNull(row, 'issued_with'),
					openAtIssue: textOrNull(row, 'open_at_issue') === null ? null : json(row, 'open_at_issue'),
					moves: moves.filter((move) => text(move, 'version') === version).map(moveOf),
					items: items.filter((item) => text(item, 'version') === version).map(itemOf),
					replaced: replaced.filter((item) => text(item, 'version') === version).map(itemOf),
					answers: answers.filter((answer) => text(answer, 'version') === version).map(answerOf)
				};
			});
		});
	}

	async #addMove(sql: Sql, architecture: string, version: string, move: StoredMove): Promise<void> {
		await sql.run(
			`INSERT INTO submission_moves (architecture, version, move, to_state, account, reason, at)
			 VALUES (?, ?, ?, ?, ?, ?, ?)`,
			[architecture, version, move.move, move.to, move.account, move.reason, move.at]
		);
	}

	async addSubmission(
		architecture: string,
		version: StoredVersion,
		{ approvedBy, capacities = {}, first, tablesOnly = null, counts = null }: NewSubmission,
		act: AuditAct
	): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			await answersOrNext(sql, architecture);
			// One at a time: the index on those under way refuses a second one, also from another node.
			const added = await sql.run(
				`INSERT INTO submissions (architecture, version, state, effective_date, approved_by, capacities, tables_only, counts, under_way)
				 SELECT ?, ?, ?, NULL, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM versions WHERE architecture = ? AND version = ?)
				 ON CONFLICT DO NOTHING`,
				[
					architecture,
					version.name,
					first.to,
					JSON.stringify(approvedBy),
					JSON.stringify(capacities),
					tablesOnly === null ? null : JSON.stringify(tablesOnly),
					counts === null ? null : JSON.stringify(counts),
					architecture,
					architecture,
					version.name
				]
			);
			if (added === 0) return false;
			await insertVersion(sql, architecture, version);
			await this.#addMove(sql, architecture, version.name, first);
			await sql.run('DELETE FROM approvals WHERE architecture = ?', [architecture]);
			await appendAudit(sql, architecture, act);
			return true;
		});
	}

	async moveSubmission(
		architecture: string,
		version: string,
		{ from, effectiveDate, decision, issuedWith, openAtIssue, supersedes, reviewer, talk, ...move }: SubmissionMove,
		act: AuditAct
	): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			if ((await this.#reviewerStanding(sql, architecture, version)) !== reviewer) return false;
			if (move.to === 'appraised' && (await this.#isRefusedInPart(sql, architecture, version))) return false;
			if (move.to === 'issued' && !(await isThereToStay(sql, architecture))) return false;
			if (talk !== undefined && !(await isAllSaid(sql, talk))) return false;
			const isUnderWay = ['submitted', 'in-review', 'appraised'].includes(move.to);
			const moved = await sql.run(
				`UPDATE submissions SET state = ?, effective_date = COALESCE(?, effective_date),
				 decision = COALESCE(?, decision), issued_with = COALESCE(?, issued_with),
				 open_at_issue = COALESCE(?, open_at_issue), under_way = ?
				 WHERE architecture = ? AND version = ? AND state = ?`,
				[
					move.to,
					effectiveDate,
					decision === null ? null : JSON.stringify(decision),
					issuedWith,
					openAtIssue === undefined ? null : JSON.stringify(openAtIssue),
					isUnderWay ? architecture : null,
					architecture,
					version,
					from
				]
			);
			if (moved === 0) return false;
			await this.#addMove(sql, architecture, version, move);
			if (supersedes !== '') {
				const { account, at } = move;
				const gone = await sql.run(
					`UPDATE submissions SET state = 'superseded' WHERE architecture = ? AND version = ? AND state = 'issued'`,
					[architecture, supersedes]
				);
				const told: StoredMove = { move: 'supersede', to: 'superseded', account, reason: version, at };
				if (gone > 0) await this.#addMove(sql, architecture, supersedes, told);
			}
			await appendAudit(sql, architecture, act);
			return true;
		});
	}

	/** Keeps the row of the submission from then on, so that nobody takes it over and no item is decided in between. */
	async #reviewerStanding(sql: Sql, architecture: string, version: string): Promise<string | null> {
		await sql.run('UPDATE submissions SET state = state WHERE architecture = ? AND version = ?', [
			architecture,
			version
		]);
		return this.#reviewer(sql, architecture, version);
	}

	async #reviewer(sql: Sql, architecture: string, version: string): Promise<string | null> {
		const moves = await sql.all(
			'SELECT * FROM submission_moves WHERE architecture = ? AND version = ? ORDER BY rowid',
			[architecture, version]
		);
		return reviewerOf(moves.map(moveOf));
	}

	async #isRefusedInPart(sql: Sql, architecture: string, version: string): Promise<boolean> {
		const refused = await sql.all(
			`SELECT item FROM item_decisions WHERE architecture = ? AND version = ? AND decision = 'refused'`,
			[architecture, version]
		);
		return refused.length > 0;
	}

	decideItem(
		architecture: string,
		version: string,
		{ item, decision, reason, account, at }: StoredItemDecision,
		seen: string | null,
		act: AuditAct
	): Promise<ItemOutcome> {
		return this.sql.transaction(async (sql) => {
			// One row of the submission stands still meanwhile, so that it is not appraised in between.
			const open = await sql.run(
				`UPDATE submissions SET state = state WHERE architecture = ? AND version = ? AND state = 'in-review'`,
				[architecture, version]
			);
			if (open === 0) return 'closed';
			if ((await this.#reviewer(sql, architecture, version)) !== account) return 'not-reviewer';
			const [known] = await sql.all(
				'SELECT * FROM item_decisions WHERE architecture = ? AND version = ? AND item = ?',
				[architecture, version, item]
			);
			if ((known === undefined ? null : text(known, 'at')) !== seen) return 'changed';
			if (known !== undefined) {
				const before = itemOf(known);
				await sql.run(
					`INSERT INTO replaced_item_decisions (architecture, version, item, decision, reason, account, at)
					 VALUES (?, ?, ?, ?, ?, ?, ?)`,
					[architecture, version, before.item, before.decision, before.reason, before.account, before.at]
				);
			}
			await sql.run(
				`INSERT INTO item_decisions (architecture, version, item, decision, reason, account, at)
				 VALUES (?, ?, ?, ?, ?, ?, ?)
				 ON CONFLICT (architecture, version, item) DO UPDATE SET decision = excluded.decision,
				 reason = excluded.reason, account = excluded.account, at = excluded.at`,
				[architecture, version, item, decision, reason, account, at]
			);
			await appendAudit(sql, architecture, act);
			return 'kept';
		});
	}

	answerReturn(
		architecture: string,
		version: string,
		{ item, words, account, at }: StoredReturnAnswer,
		seen: string | null,
		act: AuditAct
	): Promise<AnswerOutcome> {
		return this.sql.transaction(async (sql) => {
			await answersOrNext(sql, architecture);
			// Its row stands still meanwhile, so that nobody moves it.
			const open = await sql.run(
				`UPDATE submissions SET state = state WHERE architecture = ? AND version = ? AND state = 'returned'
				 AND NOT EXISTS (SELECT 1 FROM submissions later WHERE later.architecture = submissions.architecture
				 AND later.rowid > submissions.rowid AND later.state <> 'withdrawn')`,
				[architecture, version]
			);
			if (open === 0) return 'closed';
			const [known] = await sql.all(
				'SELECT * FROM return_answers WHERE architecture = ? AND version = ? AND item = ?',
				[architecture, version, item]
			);
			if ((known === undefined ? null : text(known, 'at')) !== seen) return 'changed';
			await sql.run('DELETE FROM return_answers WHERE architecture = ? AND version = ? AND item = ?', [
				architecture,
				version,
				item
			]);
			if (words !== '')
				await sql.run(
					'INSERT INTO return_answers (architecture, version, item, words, account, at) VALUES (?, ?, ?, ?, ?, ?)',
					[architecture, version, item, words, account, at]
				);
			await appendAudit(sql, architecture, act);
			return 'kept';
		});
	}

	async reviews(architecture: string): Promise<readonly StoredReview[]> {
		const rows = await this.sql.all('SELECT * FROM dossier_reviews WHERE architecture = ? ORDER BY rowid', [
			architecture
		]);
		return rows.map(reviewOf);
	}

	addReview(
		architecture: string,
		{ version, day, reason, account, at }: StoredReview,
		act: AuditAct
	): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			const inForce = await sql.run(
				`UPDATE submissions SET state = state WHERE architecture = ? AND version = ? AND state = 'issued'`,
				[architecture, version]
			);
			if (inForce === 0) return false;
			await sql.run(
				'INSERT INTO dossier_reviews (architecture, version, day, reason, account, at) VALUES (?, ?, ?, ?, ?, ?)',
				[architecture, version, day, reason, account, at]
			);
			await appendAudit(sql, architecture, act);
			return true;
		});
	}

	async signatures(architecture: string): Promise<readonly StoredSignature[]> {
		const rows = await this.sql.all('SELECT * FROM dossier_signatures WHERE architecture = ? ORDER BY rowid', [
			architecture
		]);
		return rows.map(signatureOf);
	}

	addSignature(architecture: string, signature: StoredSignature, act: AuditAct): Promise<boolean> {
		const { id, version, name, blob, size, over, overHash, edition, signers, account, at } = signature;
		return this.sql.transaction(async (sql) => {
			const added = await sql.run(
				`INSERT INTO dossier_signatures
				 (architecture, id, version, name, blob, size, over_path, over_hash, edition, signers, account, at)
				 SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS
				 (SELECT 1 FROM submissions WHERE architecture = ? AND version = ? AND state IN ('issued', 'superseded'))
				 ON CONFLICT DO NOTHING`,
				[
					...[architecture, id, version, name, blob, size, over, overHash, edition],
					...[JSON.stringify(signers), account, at, architecture, version]
				]
			);
			if (added > 0) await appendAudit(sql, architecture, act);
			return added > 0;
		});
	}
}
