import { describe, expect, it } from 'vitest';
import { noCounts } from '$models/conformance/rule-standing';
import { compareRows, withColumn } from './compare-checks';
import { nextVersionName } from './version-names';

const column = (version: string, pack: string, fail: number) => ({
	version,
	pack,
	asOf: '2026-11-23',
	counts: { ...noCounts, fail, pass: 10 }
});

describe('checks side by side', () => {
	it('tell each count against the first', () => {
		const rows = compareRows([column('', 'a@1', 5), column('0.9', 'a@1', 8)]);
		expect(rows.find(({ verdict }) => verdict === 'fail')?.cells).toEqual([
			{ count: 5, change: null },
			{ count: 8, change: 3 }
		]);
	});

	it('hold each state and pack once', () => {
		const two = withColumn(withColumn([], column('', 'a@1', 5)), column('', 'a@2', 6));
		expect(withColumn(two, column('', 'a@1', 7)).map(({ counts }) => counts.fail)).toEqual([7, 6]);
	});
});

it('the next version gets a name that no other has', () => {
	expect(nextVersionName([], '2026-11-23')).toBe('2026-11-23');
	expect(nextVersionName(['2026-11-23', '2026-11-23.2'], '2026-11-23')).toBe('2026-11-23.3');
});
