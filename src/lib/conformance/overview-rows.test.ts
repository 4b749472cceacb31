import { expect, it } from 'vitest';
import type { WaiverStanding } from '$models/conformance/decisions';
import type { CheckReport } from '$models/conformance/report';
import { waivedCount } from './overview-rows';

it('counts of the required ones that fail those that somebody is excused from today', () => {
	const finding = (id: string, severity: string, verdict: string) => ({ id, severity, verdict });
	const report = {
		findings: [
			finding('a', 'required', 'fail'),
			finding('b', 'required', 'fail'),
			finding('c', 'recommended', 'fail'),
			finding('d', 'required', 'undetermined'),
			finding('e', 'required', 'fail')
		]
	} as unknown as Pick<CheckReport, 'findings'>;
	const standing = (of: WaiverStanding) => ({ waiver: 'w', standing: of });
	const waivers = new Map([
		['a', standing('holds')],
		['b', standing('waits')],
		['c', standing('holds')],
		['d', standing('holds')]
	]);
	expect(waivedCount(report, waivers)).toBe(1);
});
