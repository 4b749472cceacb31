import { expect, it } from 'vitest';
import type { Edition } from '$models/architecture/edition';
import type { Approval } from '$exporters/exporter';
import { approvalWords } from './approval';

const approval: Approval = {
	version: '1.0',
	state: 'a'.repeat(64),
	approvedBy: ['Bà Chi', 'Ông Hà'],
	submittedAt: '2026-11-20T03:00:00.000Z',
	appraisal: null,
	decision: null,
	effectiveDate: null
};
const edition = { level: 'internal', omissions: [] as Edition['omissions'] } as Edition;
const first = (told: Approval): string => approvalWords({ approval: told, edition })[0] ?? '';

it('says in which capacity each of the two approved, and nothing where that was not said', () => {
	expect(first(approval)).toContain('do Bà Chi và Ông Hà duyệt');
	expect(first({ ...approval, capacities: ['it', null] })).toContain(
		'do Bà Chi (về công nghệ thông tin) và Ông Hà duyệt'
	);
	expect(first({ ...approval, capacities: ['business', 'it'] })).toContain(
		'do Bà Chi (về nghiệp vụ) và Ông Hà (về công nghệ thông tin) duyệt'
	);
});
