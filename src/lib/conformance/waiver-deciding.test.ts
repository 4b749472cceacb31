import { describe, expect, it } from 'vitest';
import { decideAll, mayDecide } from './waiver-deciding';

describe('a waiver is decided', () => {
	const asked = { state: 'asked', standing: 'waits', author: 'an' } as const;

	it('by anybody but who asked for it', () => {
		expect(mayDecide(asked, 'dung')).toBe(true);
		expect(mayDecide(asked, 'an')).toBe(false);
	});

	it.each([
		['that was decided', { ...asked, state: 'approved', standing: 'holds' }],
		['whose time is over', { ...asked, standing: 'expired' }]
	] as const)('never one %s', (_, waiver) => {
		expect(mayDecide(waiver, 'dung')).toBe(false);
	});

	it('though what it covers has changed, so that it can be refused', () => {
		expect(mayDecide({ ...asked, standing: 'reopened' }, 'dung')).toBe(true);
	});
});

it('several are decided one after the other, and what is refused holds up none of the rest', async () => {
	const problem = { code: 'conflict', message: '', place: 'waiver' };
	const order: string[] = [];
	const behind: number[] = [];
	const outcome = await decideAll(
		['w1', 'w2', 'w3'],
		(waiver) => {
			order.push(waiver);
			return Promise.resolve(waiver === 'w2' ? problem : null);
		},
		(count) => behind.push(count)
	);
	expect(behind).toEqual([0, 1, 2, 3]);
	expect(order).toEqual(['w1', 'w2', 'w3']);
	expect(outcome).toEqual({ done: ['w1', 'w3'], refused: [{ waiver: 'w2', problem }] });
});
