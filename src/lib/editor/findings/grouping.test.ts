import { describe, expect, it } from 'vitest';
import { compareVietnamese } from '$models/text/collate';
import type { Finding } from '$models/conformance/report';
import { findingOf } from './fixture';
import { grouped, rowsOf, type Grouping } from './grouping';

const named = (rule: string, name: string, part: Partial<Finding> = {}): Finding =>
	findingOf(rule, name, { subject: { kind: 'object', id: name, code: '', name }, ...part });

const findings = [
	named('Q01', 'Đèn', { severity: 'recommended' }),
	named('Q01', 'Cổng', { severity: 'recommended' }),
	named('Q02', 'Cổng'),
	findingOf('G16', 'x', {
		severity: 'information',
		subject: { kind: 'architecture', id: 'x', code: '', name: 'Ước mơ' }
	}),
	findingOf('Q03', 'm1', { subject: { kind: 'mapping', id: 'm1', code: '', name: 'Đèn' } })
];

const groups = (by: Grouping) =>
	grouped(findings, by, {
		severity: (severity) => severity,
		rule: ({ rule }) => rule,
		subject: ({ subject }) => subject.name,
		compare: compareVietnamese,
		recordOf: ({ subject }) => (subject.kind === 'mapping' ? 'object:Đèn' : `${subject.kind}:${subject.id}`)
	});

const told = (by: Grouping): string[] =>
	groups(by).map(({ label, severity, findings: some }) => `${label} ${severity} ${some.length}`);

describe('groups of findings', () => {
	it('stand by weight', () => {
		expect(told('severity')).toEqual(['required required 2', 'recommended recommended 2', 'information information 1']);
	});

	it('stand by weight and then as in the report, for rules', () => {
		expect(told('rule')).toEqual(['Q02 required 1', 'Q03 required 1', 'Q01 recommended 2', 'G16 information 1']);
	});

	it('stand by name for objects, the whole first, with the worst of each and mappings in their objects', () => {
		expect(told('object')).toEqual(['Ước mơ information 1', 'Cổng required 2', 'Đèn required 2']);
	});
});

describe('rows', () => {
	it('are heads with what is open under them', () => {
		const rows = rowsOf(groups('severity'), new Set(['severity:required']));
		expect(rows.map(({ kind }) => kind)).toEqual(['group', 'group', 'finding', 'finding', 'group', 'finding']);
		expect(rows[0]).toMatchObject({ key: 'severity:required', isOpen: false });
		expect(rows[2]).toMatchObject({ group: 'severity:recommended', key: 'finding:Q01:object:Đèn' });
	});
});
