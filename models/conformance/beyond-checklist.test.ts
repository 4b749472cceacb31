import { expect, it } from 'vitest';
import { rulesBeyond } from './beyond-checklist';
import type { Finding } from './report';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
	id,
	rule: id.split(':')[0] ?? '',
	ruleTitle: { vi: 'Một', en: 'One' },
	verdict: 'fail',
	severity: 'required',
	subject: { kind: 'object', id, code: '', name: '' },
	fields: [],
	message: { vi: '', en: '' },
	howToFix: { vi: '', en: '' },
	basis: 'QĐ 1, Điều 2',
	paraphrase: { vi: '', en: '' },
	fix: null,
	asked: false,
	...more
});

it('counts by rule what is required, found and asked for by no item, with what is waived of it', () => {
	const findings = [
		finding('G14:object:a'),
		finding('G14:object:b', { verdict: 'undetermined' }),
		finding('G01:object:a'),
		finding('R01:object:a', { severity: 'recommended' }),
		finding('L01:architecture:x', { answeredAfter: 'issue' }),
		finding('N02:object:a')
	];
	const told = rulesBeyond([{ rules: ['G01'] }], { findings }, (id) => id === 'G14:object:a');
	expect(told).toMatchObject([
		{ rule: 'G14', findings: 2, waived: 1, unsettled: 1, basis: 'QĐ 1, Điều 2' },
		{ rule: 'N02', findings: 1, waived: 0, unsettled: 0 }
	]);
});
