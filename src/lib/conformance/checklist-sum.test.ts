import { expect, it } from 'vitest';
import { checklistSum } from './checklist-sum';

it('what waits is not what does not apply', () => {
	const rows = (['pass', 'not-enough-basis', 'not-applicable', 'undetermined', 'fail'] as const).map((verdict) => ({
		verdict
	}));
	expect(checklistSum(rows)).toEqual({ passed: 1, failed: 1, waiting: 2, unmeant: 1 });
});
