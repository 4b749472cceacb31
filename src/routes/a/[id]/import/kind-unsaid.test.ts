import { expect, test } from 'vitest';
import { isKindUnsaid } from './kind-unsaid';

const column = (target: string) => ({ column: 'A', header: 'x', samples: [], target, confidence: 0 });

test('a kind that nothing told is asked for, unless a column tells it or the sheet is left out', () => {
	const sheet = { use: true, kindFrom: 'default' as const, columns: [column('name')] };
	expect(isKindUnsaid(sheet)).toBe(true);
	expect(isKindUnsaid({ ...sheet, use: false })).toBe(false);
	expect(isKindUnsaid({ ...sheet, columns: [column('@kind')] })).toBe(false);
	for (const kindFrom of ['words', 'said'] as const) expect(isKindUnsaid({ ...sheet, kindFrom })).toBe(false);
});
