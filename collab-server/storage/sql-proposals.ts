/** Proposals and parts: each with its audit row in one transaction. */
import type { Row, SqlDatabase, SqlTransaction } from './sql/sql';
import type { BegunDecision, ProposalDecision, ProposalStore, StoredPart, StoredProposal } from './proposal-store';
import { json, text, textOrNull } from './row';
import { appendAudit } from './sql-audit';
import type { AuditAct } from './store';

const proposalOf = (row: Row): StoredProposal => ({
	id: text(row, 'id'),
	architecture: text(row, 'architecture'),
	kind: text(row, 'kind') as StoredProposal['kind'],
	title: text(row, 'title'),
	blob: text(row, 'blob'),
	count: Number(row['changes']),
	account: text(row, 'account'),
	at: text(row, 'at'),
	state: text(row, 'state') as StoredProposal['state'],
	taken: Number(row['taken']),
	chosen: row['chosen'] === null || row['chosen'] === undefined ? null : json(row, 'chosen'),
	decidedBy: textOrNull(row, 'decided_by'),
	decidedAt: textOrNull(row, 'decided_at'),
	reason: text(row, 'reason')
});

const partOf = (row: Row): StoredPart => ({
	id: text(row, 'id'),
	architecture: text(row, 'architecture'),
	account: text(row, 'account'),
	title: text(row, 'title'),
	objects: json(row, 'objects'),
	epoch: Number(row['epoch']),
	base: text(row, 'base'),
	by: text(row, 'invited_by'),
	at: text(row, 'at'),
	expiresOn: text(row, 'expires_on'),
	endedAt: textOrNull(row, 'ended_at')
});

/** Whoever watches who may be where looks again, on every node. */
const tellWatchers = (sql: SqlTransaction): Promise<number> =>
	sql.run("UPDATE counters SET value = value + 1 WHERE name = 'accounts'");

export class SqlProposals implements ProposalStore {
	constructor(private readonly sql: SqlDatabase) {}

	async addProposal(p: StoredProposal, act: AuditAct): Promise<void> {
		await this.sql.transaction(async (sql) => {
			await sql.run(
				`INSERT INTO proposals (id, architecture, kind, title, blob, changes, account, at, state, taken, decided_by,
				 decided_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				[
					p.id,
					p.architecture,
					p.kind,
					p.title,
					p.blob,
					p.count,
					p.account,
					p.at,
					p.state,
					p.taken,
					p.decidedBy,
					p.decidedAt,
					p.reason
				]
			);
			await appendAudit(sql, p.architecture, act);
		});
	}

	async proposals(architecture: string): Promise<readonly StoredProposal[]> {
		const rows = await this.sql.all('SELECT * FROM proposals WHERE architecture = ? ORDER BY at DESC, id', [
			architecture
		]);
		return rows.map(proposalOf);
	}

	async openProposals(): Promise<readonly StoredProposal[]> {
		const rows = await this.sql.all("SELECT * FROM proposals WHERE state = 'open' ORDER BY at DESC, id", []);
		return rows.map(proposalOf);
	}

	async proposal(architecture: string, id: string): Promise<StoredProposal | null> {
		const row = await this.sql.get('SELECT * FROM proposals WHERE architecture = ? AND id = ?', [architecture, id]);
		return row === undefined ? null : proposalOf(row);
	}

	async beginDecision(architecture: string, id: string, decision: BegunDecision): Promise<boolean> {
		const begun = await this.sql.run(
			"UPDATE proposals SET deciding = ? WHERE architecture = ? AND id = ? AND state = 'open'",
			[JSON.stringify(decision), architecture, id]
		);
		return begun > 0;
	}

	async begunDecision(architecture: string, id: string): Promise<BegunDecision | null> {
		const row = await this.sql.get('SELECT deciding FROM proposals WHERE architecture = ? AND id = ?', [
			architecture,
			id
		]);
		return row === undefined || row['deciding'] === null ? null : json<BegunDecision>(row, 'deciding');
	}

	async dropDecision(architecture: string, id: string): Promise<void> {
		await this.sql.run('UPDATE proposals SET deciding = NULL WHERE architecture = ? AND id = ?', [architecture, id]);
	}

	decideProposal(architecture: string, id: string, d: ProposalDecision, act: AuditAct): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			const decided = await sql.run(
				`UPDATE proposals SET state = 'decided', deciding = NULL, taken = ?, chosen = ?, decided_by = ?, decided_at = ?, reason = ?
				 WHERE architecture = ? AND id = ? AND state = 'open'`,
				[d.taken, JSON.stringify(d.chosen), d.decidedBy, d.decidedAt, d.reason, architecture, id]
			);
			if (decided > 0) await appendAudit(sql, architecture, act);
			return decided > 0;
		});
	}

	async addPart(p: StoredPart, act: AuditAct): Promise<void> {
		await this.sql.transaction(async (sql) => {
			await sql.run(
				`INSERT INTO parts (id, architecture, account, title, objects, epoch, base, invited_by, at, expires_on, ended_at)
				 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				[
					p.id,
					p.architecture,
					p.account,
					p.title,
					JSON.stringify(p.objects),
					p.epoch,
					p.base,
					p.by,
					p.at,
					p.expiresOn,
					p.endedAt
				]
			);
			await appendAudit(sql, p.architecture, act);
		});
	}

	async parts(of: { readonly architecture: string } | { readonly account: string }): Promise<readonly StoredPart[]> {
		const [column, value] = 'account' in of ? ['account', of.account] : ['architecture', of.architecture];
		return (await this.sql.all(`SELECT * FROM parts WHERE ${column} = ? ORDER BY at DESC, id`, [value])).map(partOf);
	}

	async part(architecture: string, id: string): Promise<StoredPart | null> {
		const row = await this.sql.get('SELECT * FROM parts WHERE architecture = ? AND id = ?', [architecture, id]);
		return row === undefined ? null : partOf(row);
	}

	async rebasePart(architecture: string, id: string, base: string, epoch: number): Promise<void> {
		await this.sql.run('UPDATE parts SET base = ?, epoch = ? WHERE architecture = ? AND id = ?', [
			base,
			epoch,
			architecture,
			id
		]);
	}

	endPart(architecture: string, id: string, at: string, act: AuditAct): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			const ended = await sql.run(
				'UPDATE parts SET ended_at = ? WHERE architecture = ? AND id = ? AND ended_at IS NULL',
				[at, architecture, id]
			);
			if (ended === 0) return false;
			await tellWatchers(sql);
			await appendAudit(sql, architecture, act);
			return true;
		});
	}
}
