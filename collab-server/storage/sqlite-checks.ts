import type { CheckRecord, CheckStore, CheckSummary, FindingEvent, OpenFinding } from './check-store';
import type { Database, Row } from './database';
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

export class SqliteChecks implements CheckStore {
	constructor(private readonly database: Database) {}

	async openFindings(
		architecture: string,
		{ after, limit }: { readonly after: string; readonly limit: number }
	): Promise<readonly OpenFinding[]> {
		return this.database
			.all('SELECT * FROM open_findings WHERE architecture = ? AND finding > ? ORDER BY finding LIMIT ?', [
				architecture,
				after,
				limit
			])
			.map(openOf);
	}

	async recordCheck(architecture: string, { events, summary, mark }: CheckRecord): Promise<void> {
		this.database.transaction(() => {
			for (const event of events) this.#addEvent(architecture, event);
			if (summary !== null) this.#putSummary(architecture, summary);
			this.database.run(
				'INSERT INTO check_marks (architecture, mark) VALUES (?, ?) ON CONFLICT (architecture) DO UPDATE SET mark = excluded.mark',
				[architecture, mark]
			);
		});
	}

	#addEvent(architecture: string, event: FindingEvent): void {
		const { pack, finding, rule, severity, verdict, at, account, sequence } = event;
		this.database.run(
			`INSERT INTO finding_events (architecture, pack, finding, rule, severity, verdict, event, at, account, sequence)
			 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			[architecture, pack, finding, rule, severity, verdict, event.event, at, account, sequence]
		);
		if (event.event === 'closed') {
			this.database.run('DELETE FROM open_findings WHERE architecture = ? AND finding = ?', [architecture, finding]);
			return;
		}
		this.database.run(
			`INSERT INTO open_findings (architecture, finding, rule, severity, verdict) VALUES (?, ?, ?, ?, ?)
			 ON CONFLICT (architecture, finding) DO UPDATE SET severity = excluded.severity, verdict = excluded.verdict`,
			[architecture, finding, rule, severity, verdict]
		);
	}

	#putSummary(architecture: string, { pack, asOf, at, sequence, counts }: CheckSummary): void {
		this.database.run(
			`INSERT INTO check_summaries (architecture, minute, pack, as_of, at, sequence, counts) VALUES (?, ?, ?, ?, ?, ?, ?)
			 ON CONFLICT (architecture, minute) DO UPDATE SET pack = excluded.pack, as_of = excluded.as_of, at = excluded.at,
			 sequence = excluded.sequence, counts = excluded.counts`,
			[architecture, at.slice(0, 16), pack, asOf, at, sequence, JSON.stringify(counts)]
		);
	}

	async checkMark(architecture: string): Promise<string | null> {
		const row = this.database.get('SELECT mark FROM check_marks WHERE architecture = ?', [architecture]);
		return row === undefined ? null : textOrNull(row, 'mark');
	}

	async findingEvents(architecture: string, finding: string): Promise<readonly FindingEvent[]> {
		return this.database
			.all('SELECT * FROM finding_events WHERE architecture = ? AND finding = ? ORDER BY number', [
				architecture,
				finding
			])
			.map(eventOf);
	}

	async checkSummaries(architecture: string, limit: number): Promise<readonly CheckSummary[]> {
		return this.database
			.all('SELECT * FROM check_summaries WHERE architecture = ? ORDER BY minute DESC LIMIT ?', [architecture, limit])
			.map(summaryOf)
			.reverse();
	}
}
