import { describe, expect, it } from 'vitest';
import type { Finding } from '$models/conformance/report';
import { filtered, noFilters, setFilters, toggled, type FilterFacts, type Filters } from './filters';
import { findingOf } from './fixture';

const plain = findingOf('Q01', '1');
const soft = findingOf('Q02', '2', { severity: 'recommended', verdict: 'undetermined' });
const asked = findingOf('G17', '3', { asked: true, verdict: 'not-enough-basis' });
const all = [plain, soft, asked];

const nothing: FilterFacts = {
	standingOf: () => undefined,
	isMine: () => false,
	isChosen: () => false,
	coversOf: () => []
};

const ids = (filters: Partial<Filters>, facts: Partial<FilterFacts> = {}): string[] =>
	filtered(all, { ...noFilters, ...filters }, { ...nothing, ...facts }).map(({ rule }: Finding) => rule);

describe('filters of findings', () => {
	it('leave all where nothing is set', () => {
		expect(ids({})).toEqual(['Q01', 'Q02', 'G17']);
	});

	it('go by severity, verdict and who can decide', () => {
		expect(ids({ severities: ['recommended'] })).toEqual(['Q02']);
		expect(ids({ verdicts: ['fail', 'not-enough-basis'] })).toEqual(['Q01', 'G17']);
		expect(ids({ by: 'person' })).toEqual(['G17']);
		expect(ids({ by: 'computed' })).toEqual(['Q01', 'Q02']);
	});

	it('count as waived only what a waiver holds for', () => {
		const standings = {
			[plain.id]: { waiver: 'w1', standing: 'holds' },
			[soft.id]: { waiver: 'w2', standing: 'reopened' }
		} as const;
		const standingOf = (id: string) => Object.entries(standings).find(([finding]) => finding === id)?.[1];
		expect(ids({ waived: 'only' }, { standingOf })).toEqual(['Q01']);
		expect(ids({ waived: 'hidden' }, { standingOf })).toEqual(['Q02', 'G17']);
	});

	it('ask others for what is mine and what is chosen', () => {
		expect(ids({ mine: true }, { isMine: (id) => id === soft.id })).toEqual(['Q02']);
		expect(ids({ chosen: true }, { isChosen: ({ subject }) => subject.id === '3' })).toEqual(['G17']);
	});

	it('find words in any order, without diacritics, in rule, clause and text', () => {
		expect(ids({ text: 'thieu  chu quan kt-2' })).toEqual(['Q02']);
		expect(ids({ text: 'KT-1' })).toEqual(['Q01']);
		expect(ids({ text: 'quyet dinh 1425' })).toEqual(['Q01', 'Q02', 'G17']);
		expect(ids({ text: 'không có' })).toEqual([]);
	});

	it('find a finding by the clause that its rule covers', () => {
		const one = findingOf('Q09', '9');
		const found = filtered([one], { ...noFilters, text: 'r-121' }, { ...nothing, coversOf: () => ['R-121'] });
		expect(found).toEqual([one]);
	});
});

describe('filters that are set', () => {
	it('are told one by one, each with what stays without it', () => {
		const filters: Filters = { ...noFilters, severities: ['required', 'information'], waived: 'hidden', mine: true };
		const set = setFilters(filters);
		expect(set.map(({ key, value }) => `${key}:${value}`)).toEqual([
			'severity:required',
			'severity:information',
			'waived:hidden',
			'mine:'
		]);
		expect(set[0]?.without.severities).toEqual(['information']);
		expect(set[2]?.without).toEqual({ ...filters, waived: 'all' });
		expect(setFilters({ ...noFilters, text: 'q01' })).toEqual([]);
	});

	it('are added and taken out', () => {
		expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
		expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
	});
});
