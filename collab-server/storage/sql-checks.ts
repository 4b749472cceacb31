import type { CheckRecord, CheckStore, CheckSummary, FindingEvent, OpenFinding } from './check-store';
import { insertAll, type Row, type Sql, type SqlDatabase } from './sql/sql';
import { json, text, textOrNull } from './row';

const openOf = (row: Row): OpenFinding => ({
	finding: text(row, 'finding'),
	rule: text(row, 'rule'),
	severity: text(row, 'severity') as FindingEvent['severity'],
	verdict: text(row, 'verdict') as FindingEvent['verdict']
});

const eventOf = (row: Row): FindingEvent => ({
	...openOf(row),
	pack: text(row, 'pack'),
	event: text(row, 'event') as FindingEvent['event'],
	at: text(row, 'at'),
	account: text(row, 'account'),
	sequence: Number(row['sequence'])
});

const summaryOf = (row: Row): CheckSummary => ({
	pack: text(row, 'pack'),
	asOf: text(row, 'as_of'),
	at: text(row, 'at'),
	sequence: Number(row['sequence']),
	counts: json(row, 'counts')
});

/** What the last event of each finding leaves: an open finding, or none. */
async function settleFindings(sql: Sql, architecture: string, events: readonly FindingEvent[]): Promise<void> {
	const last = [...new Map(events.map((event) => [event.finding, event])).values()];
	const opened = last.filter(({ event }) => event !== 'closed');
	await insertAll(
		sql,
		'open_findings (architecture, finding, rule, severity, verdict)',
		opened.map(({ finding, rule, severity, verdict }) => [architecture, finding, rule, severity, verdict]),
		'ON CONFLICT (architecture, finding) DO UPDATE SET severity = excluded.severity, verdict = excluded.verdict'
	);
	for (const { event, finding } of last) {
		if (event !== 'closed') continue;
		await sql.run('DELETE FROM open_findings WHERE architecture = ? AND finding = ?', [architecture, finding]);
	}
}

export class SqlChecks implements CheckStore {
	constructor(private readonly sql: SqlDatabase) {}

	async openFindings(
		architecture: string,
		{ after, limit }: { readonly after: string; readonly limit: number }
	): Promise<readonly OpenFinding[]> {
		const rows = await this.sql.all(
			'SELECT * FROM open_findings WHERE architecture = ? AND finding > ? ORDER BY finding LIMIT ?',
			[architecture, after, limit]
		);
		return rows.map(openOf);
	}

	recordCheck(architecture: string, { events, summary, mark }: CheckRecord): Promise<void> {
		return this.sql.transaction(async (sql) => {
			await insertAll(
				sql,
				'finding_events (architecture, pack, finding, rule, severity, verdict, event, at, account, sequence)',
				events.map(({ pack, finding, rule, severity, verdict, event, at, account, sequence }) => [
					architecture,
					pack,
					finding,
					rule,
					severity,
					verdict,
					event,
					at,
					account,
					sequence
				])
			);
			await settleFindings(sql, architecture, events);
			if (summary !== null) await this.#putSummary(sql, architecture, summary);
			await sql.run(
				'INSERT INTO check_marks (architecture, mark) VALUES (?, ?) ON CONFLICT (architecture) DO UPDATE SET mark = excluded.mark',
				[architecture, mark]
			);
		});
	}

	async #putSummary(sql: Sql, architecture: string, { pack, asOf, at, sequence, counts }: CheckSummary): Promise<void> {
		await sql.run(
			`INSERT INTO check_summaries (architecture, minute, pack, as_of, at, sequence, counts) VALUES (?, ?, ?, ?, ?, ?, ?)
			 ON CONFLICT (architecture, minute) DO UPDATE SET pack = excluded.pack, as_of = excluded.as_of, at = excluded.at,
			 sequence = excluded.sequence, counts = excluded.counts`,
			[architecture, at.slice(0, 16), pack, asOf, at, sequence, JSON.stringify(counts)]
		);
	}

	async checkMark(architecture: string): Promise<string | null> {
		const row = await this.sql.get('SELECT mark FROM check_marks WHERE architecture = ?', [architecture]);
		return row === undefined ? null : textOrNull(row, 'mark');
	}

	async findingEvents(architecture: string, finding: string): Promise<readonly FindingEvent[]> {
		const rows = await this.sql.all(
			'SELECT * FROM finding_events WHERE architecture = ? AND finding = ? ORDER BY number',
			[architecture, finding]
		);
		return rows.map(eventOf);
	}

	async checkSummaries(architecture: string, limit: number): Promise<readonly CheckSummary[]> {
		const rows = await this.sql.all(
			'SELECT * FROM check_summaries WHERE architecture = ? ORDER BY minute DESC LIMIT ?',
			[architecture, limit]
		);
		return rows.map(summaryOf).reverse();
	}
}
