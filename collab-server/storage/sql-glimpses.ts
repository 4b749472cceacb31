import { text } from './row';
import type { SqlDatabase } from './sql/sql';
import type { GlimpseStore, KeptGlimpse } from './store';

export class SqlGlimpses implements GlimpseStore {
	constructor(private readonly sql: SqlDatabase) {}

	async glimpse(room: string): Promise<KeptGlimpse | null> {
		const row = await this.sql.get(
			`SELECT sequence, at, ${this.sql.asBytes('data')} AS data FROM glimpses WHERE room = ?`,
			[room]
		);
		return row === undefined
			? null
			: { sequence: Number(row['sequence']), at: text(row, 'at'), data: new Uint8Array(row['data'] as Uint8Array) };
	}

	async putGlimpse(room: string, { sequence, at, data }: KeptGlimpse): Promise<void> {
		await this.sql.run(
			`INSERT INTO glimpses (room, sequence, at, data) VALUES (?, ?, ?, ?)
			 ON CONFLICT (room) DO UPDATE SET sequence = excluded.sequence, at = excluded.at, data = excluded.data
			 WHERE excluded.sequence > glimpses.sequence`,
			[room, sequence, at, data]
		);
	}
}
