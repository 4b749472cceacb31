import { expect, it } from 'vitest';
import { unmetCases } from './unmet-cases';

it('counts what is required as required, whether or not the agency lets it pass', () => {
	const found = (
		id: string,
		severity: 'required' | 'recommended' | 'information',
		verdict: 'fail' | 'undetermined'
	) => ({
		id,
		severity,
		verdict
	});
	const findings = [
		found('A:1', 'required', 'fail'),
		found('A:2', 'required', 'fail'),
		found('B:1', 'recommended', 'fail'),
		found('B:2', 'information', 'fail'),
		found('A:3', 'required', 'undetermined')
	];
	expect(unmetCases(findings, (id) => id === 'A:2' || id === 'A:3')).toEqual({
		required: { all: 2, waived: 1 },
		advised: { all: 2, waived: 0 }
	});
});
