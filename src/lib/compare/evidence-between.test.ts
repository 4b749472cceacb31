import { expect, it } from 'vitest';
import { evidenceBetween, type BesideState } from './evidence-between';

type Piece = BesideState['beside']['evidence'][number];

const piece = (id: string, at: string, removed: string | null = null): Piece => ({
	...{ id, about: 'object:o1', name: `${id}.pdf`, account: 'an', at },
	removed: removed === null ? null : { at: removed, account: 'chi', reason: 'Trùng' }
});
const state = (at: string, evidence: readonly Piece[], isKept: boolean | null = true): BesideState => ({
	at,
	beside: {
		evidence,
		frozen: isKept === null ? null : { version: '1.0', isKept, changed: 0, at },
		accounts: { an: 'Trần Văn An', chi: 'Nguyễn Thị Chi' }
	}
});
const told = (...states: Parameters<typeof evidenceBetween>) =>
	evidenceBetween(...states)?.map(({ standing, name, by, at }) => [standing, name, by, at]);

it('is what came and went between a version and now, by whom and when', () => {
	const frozen = state('2026-11-10', [piece('stays', '2026-11-01'), piece('gone', '2026-11-02', '2026-11-15')]);
	const live = state('2026-11-20', [piece('stays', '2026-11-01'), piece('new', '2026-11-12')], null);
	expect(told(frozen, live)).toEqual([
		['added', 'new.pdf', 'Trần Văn An', '2026-11-12'],
		['removed', 'gone.pdf', 'Nguyễn Thị Chi', '2026-11-15']
	]);
	// The other way round the same pieces come back and are not there yet.
	expect(told(live, frozen)?.map(([standing, name]) => [standing, name])).toEqual([
		['removed', 'new.pdf'],
		['added', 'gone.pdf']
	]);
});

it('is told of nothing where one of the two has none that is known', () => {
	const kept = state('2026-11-10', []);
	expect([told(kept, null), told(state('2026-11-01', [], false), kept)]).toEqual([undefined, undefined]);
});
