import { expect, it } from 'vitest';
import { differences } from '$models/compare/differences';
import type { Answer } from '$models/conformance/decisions';
import { fixtureArchitecture, fixtureInput, fixturePack as pack } from '$exporters/form03/fixture';
import { checkDayOf, checkDayWords } from './check-day';
import { findingsBetween, type CheckedState } from './checked-findings';
import { comparisonHtml } from './comparison-html';

const architecture = fixtureArchitecture();
const { dossier } = fixtureInput(architecture);
const today = '2026-11-28';
const answered = (answers: CheckedState['answers']): CheckedState => ({ architecture, pack, answers, dossier });
const dated = (more: { readonly cutoffDate?: string; readonly frozenOn?: string } = {}): CheckedState => ({
	...{ architecture, pack, frozenOn: more.frozenOn ?? '' },
	dossier: { ...dossier, cutoffDate: more.cutoffDate ?? '' }
});
const [question] = findingsBetween(answered([]), answered([]), today).findings.questions ?? [];
if (question === undefined) throw new Error('The fixture asks people something');
const unmet: Answer = {
	...({ pack: pack.id, finding: question.id, answer: 'fail', reason: 'Chưa có' } as const),
	...{ account: 'an', at: '2026-11-27T08:00:00.000Z' }
};
const ids = (of: readonly { readonly id: string }[] | undefined): readonly string[] => of?.map(({ id }) => id) ?? [];

it('holds each state against its own answers, so that what was answered as not met is new', () => {
	const { findings: found } = findingsBetween(answered([]), answered([unmet]), today);
	expect(ids(found.fresh)).toEqual([question.id]);
	expect(ids(found.questions)).not.toContain(question.id);
	const { findings: back } = findingsBetween(answered([unmet]), answered([]), today);
	expect([ids(back.fixed), ids(back.questions).includes(question.id)]).toEqual([[], true]);
});

it('compares by the machine alone where the answers of one are not known, and the printed page says so', () => {
	const html = (answers: CheckedState['answers']): string =>
		comparisonHtml({
			...{ names: ['1.0', '1.1'], states: [architecture, architecture], pack, unchecked: '' },
			differences: differences(architecture, architecture),
			...findingsBetween(answered(answers), answered([unmet]), today)
		});
	const { findings: found } = findingsBetween(answered(null), answered([unmet]), today);
	expect([ids(found.fresh), found.questions]).toEqual([[], undefined]);
	const note = 'chỉ gồm kết quả kiểm tra tự động';
	expect(html(null)).toContain(note);
	expect(html([])).not.toContain(note);
});

it('checks two frozen versions without a cut-off date as of the day that each was frozen, today and tomorrow', () => {
	const before = dated({ frozenOn: '2026-01-10' });
	const after = dated({ frozenOn: '2029-01-10' });
	const [today, tomorrow] = ['2026-11-28', '2030-01-01'].map((day) => findingsBetween(before, after, day));
	expect(today).toEqual(tomorrow);
	expect(today?.checkedAsOf).toEqual([
		{ day: '2026-01-10', by: 'frozen' },
		{ day: '2029-01-10', by: 'frozen' }
	]);
});

it('checks what nothing tells a day of as of the day of the comparison, and says so', () => {
	const { checkedAsOf } = findingsBetween(
		dated({ cutoffDate: '2026-02-01', frozenOn: '2026-01-10' }),
		dated(),
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
