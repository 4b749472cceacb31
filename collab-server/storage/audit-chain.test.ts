import { describe, expect, it } from 'vitest';
import { rowBreak, type ChainBreak } from './audit-chain';
import { memoryAudit } from './memory-audit';
import type { AuditRow } from './store';

const at = '2026-11-23T00:00:00.000Z';

function firstBreak(name: string, rows: readonly AuditRow[]): ChainBreak | null {
	const previous = (index: number): string => rows[index - 1]?.hash ?? '';
	const broken = rows.map((row, index) => rowBreak(name, row, index + 1, previous(index)));
	return broken.find((one) => one !== null) ?? null;
}

async function chain(): Promise<AuditRow[]> {
	const { store, append } = memoryAudit();
	for (const act of ['created', 'shared', 'issued', 'closed']) append('k1', { account: 'a1', act, detail: '', at });
	return [...(await store.audit('k1'))];
}

describe('a chain', () => {
	it('holds as it was written', async () => expect(firstBreak('k1', await chain())).toBeNull());

	it('is no other architecture’s', async () => expect(firstBreak('k2', await chain())).toMatchObject({ row: 1 }));

	it('shows a row that was changed', async () => {
		const rows = (await chain()).map((row) => (row.number === 2 ? { ...row, account: 'a2' } : row));
		expect(firstBreak('k1', rows)).toEqual({ row: 2, reason: 'it was changed after it was written' });
	});

	it('shows a row that was taken out, and what was moved up over it', async () => {
		const rows = (await chain()).filter(({ number }) => number !== 3);
		expect(firstBreak('k1', rows)).toMatchObject({ row: 3 });
		const movedUp = rows.map((row, index) => ({ ...row, number: index + 1 }));
		expect(firstBreak('k1', movedUp)).toEqual({ row: 3, reason: 'it does not follow the row before it' });
	});
});
