import { expect, it } from 'vitest';
import type { FindingWaiver } from '$models/conformance/decisions';
import { findingOf } from './fixture';
import { openCounts } from './open-counts';

const findings = [
	findingOf('Q01', '1'),
	findingOf('Q01', '2'),
	findingOf('Q02', '3', { severity: 'recommended' }),
	findingOf('Q03', '4', { verdict: 'undetermined' })
];
const waived = (id: string, standing: FindingWaiver['standing']): ReadonlyMap<string, FindingWaiver> =>
	new Map([[id, { waiver: 'w', standing }]]);

it('counts what fails by its weight, and what nobody can tell beside it', () => {
	const failed = { required: 2, recommended: 1, information: 0 };
	const letPass = { required: 0, recommended: 0, information: 0 };
	expect(openCounts(findings, new Map())).toEqual({ failed, letPass, unsure: 1, waived: 0 });
});

it('counts a finding whose waiver is in force apart, and no other', () => {
	const counts = (id: string, standing: FindingWaiver['standing']) => openCounts(findings, waived(id, standing));
	expect(counts('Q01:object:2', 'holds')).toMatchObject({
		failed: { required: 1 },
		letPass: { required: 1, recommended: 0 },
		unsure: 1,
		waived: 1
	});
	expect(counts('Q03:object:4', 'holds')).toMatchObject({
		failed: { required: 2 },
		letPass: { required: 0 },
		unsure: 0,
		waived: 1
	});
	for (const standing of ['waits', 'expired', 'reopened', 'unwaivable'] as const) {
		expect(counts('Q01:object:2', standing)).toMatchObject({ failed: { required: 2 }, waived: 0 });
	}
});
