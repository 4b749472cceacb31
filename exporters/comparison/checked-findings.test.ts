import { expect, it } from 'vitest';
import { fixtureArchitecture, fixtureInput, fixturePack } from '$exporters/form03/fixture';
import { checkDayOf, checkDayWords } from './check-day';
import { findingsBetween, type CheckedState } from './checked-findings';

const { dossier } = fixtureInput();
const state = (more: { readonly cutoffDate?: string; readonly frozenOn?: string } = {}): CheckedState => ({
	...{ architecture: fixtureArchitecture(), pack: fixturePack, frozenOn: more.frozenOn ?? '' },
	dossier: { ...dossier, cutoffDate: more.cutoffDate ?? '' }
});

it('checks two frozen versions without a cut-off date as of the day that each was frozen, today and tomorrow', () => {
	const before = state({ frozenOn: '2026-01-10' });
	const after = state({ frozenOn: '2029-01-10' });
	const [today, tomorrow] = ['2026-11-28', '2030-01-01'].map((day) => findingsBetween(before, after, day));
	expect(today).toEqual(tomorrow);
	expect(today?.checkedAsOf).toEqual([
		{ day: '2026-01-10', by: 'frozen' },
		{ day: '2029-01-10', by: 'frozen' }
	]);
});

it('checks what nothing tells a day of as of the day of the comparison, and says so', () => {
	const { checkedAsOf } = findingsBetween(
		state({ cutoffDate: '2026-02-01', frozenOn: '2026-01-10' }),
		state(),
		'2026-11-28'
	);
	expect(checkDayWords(checkedAsOf, 'vi')).toBe(
		'Kiểm tra trạng thái trước theo ngày 01/02/2026 (ngày chốt dữ liệu), trạng thái sau theo ngày 28/11/2026 (ngày so sánh).'
	);
	expect(checkDayWords(checkedAsOf, 'en')).toMatch(/the state after as of .* \(the day of the comparison\)\.$/u);
});

it('takes the day of its own row of the history from a file that tells it, but of no draft that bears a frozen number', () => {
	const row = { version: '1.0', updated: '2026-10-05', effective: null, change: '', basis: '', decision: null };
	const claims = {
		...dossier,
		version: '1.0',
		cutoffDate: '',
		history: [{ ...row, objects: 'all', unit: '' } as const]
	};
	expect(checkDayOf({ dossier: claims }, '2026-11-28')).toEqual({ day: '2026-10-05', by: 'frozen' });
	expect(checkDayOf({ dossier: { ...claims, draft: 'drawn-up' } }, '2026-11-28').by).toBe('compared');
});
