import { expect, it } from 'vitest';
import { namedApproval } from '$collab/lifecycle/frozen-version';
import { personInPrint } from '$models/architecture/person';
import type { Approval } from '$exporters/exporter';
import { namesInPrint, peopleInPrint } from './people-in-print';

const person = (id: string, displayName: string, role: 'reviewer' | 'viewer') => ({
	...{ id, displayName, administrator: false, agencies: [{ agency: '96', role }] },
	posts: [
		{ since: '2026-11-01T00:00:00.000Z', position: 'Chuyên viên', unit: 'Sở KH&CN' },
		{ since: '2026-11-20T00:00:00.000Z', position: 'Trưởng phòng', unit: '' }
	]
});
const accounts = [person('dung', 'Phạm Minh Dũng', 'reviewer'), { ...person('an', 'Lê An', 'viewer'), posts: [] }];

it('tells of everybody the post that he held when he acted, which no later change of post rewrites', () => {
	const approval: Approval = {
		...{ version: '1.0', state: 'a', approvedBy: ['an', 'dung', 'gone'], submittedAt: '2026-11-02T00:00:00.000Z' },
		appraisal: {
			...{ outcome: 'passed', by: 'dung', at: '2026-11-21T00:00:00.000Z', conclusion: '', items: null, beyond: [] },
			decisions: [{ no: 1, decision: 'accepted', by: 'dung', at: '2026-11-19T00:00:00.000Z', reason: '' }]
		},
		rounds: [{ version: '0.9', by: 'dung', at: '2026-10-01T00:00:00.000Z', reason: 'x' }],
		...{ decision: null, effectiveDate: null }
	};
	const named = namedApproval(approval, namesInPrint(accounts));
	expect(named.approvedBy).toEqual(['Lê An', 'Phạm Minh Dũng – Chuyên viên, Sở KH&CN', 'người không còn tài khoản']);
	expect(named.appraisal?.by).toBe('Phạm Minh Dũng – Trưởng phòng');
	expect(named.appraisal?.decisions[0]?.by).toBe('Phạm Minh Dũng – Chuyên viên, Sở KH&CN');
	expect(named.rounds?.[0]?.by).toBe('Phạm Minh Dũng');
});

it('tells the role of those alone who may ask for a waiver or grant one', () => {
	const people = peopleInPrint(accounts, '96');
	const told = (id: string) => {
		const known = people.get(id);
		return known === undefined ? undefined : personInPrint(known, '2026-11-21T00:00:00.000Z');
	};
	expect([told('dung'), told('an')]).toEqual(['Phạm Minh Dũng – Trưởng phòng, người thẩm định', 'Lê An']);
});
