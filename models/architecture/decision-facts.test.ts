import { expect, test } from 'vitest';
import { blankFacts, factKeys, saidFacts } from './decision-facts';

const all = Object.fromEntries(factKeys.map((key) => [key, 'Có']));

test('what is empty is not said', () => {
	expect(saidFacts({ place: ' Cà Mau ', grounds: '\n ', proposer: undefined })).toEqual({ place: 'Cà Mau' });
});

test('what nobody said is a blank, but for what the decision can do without', () => {
	expect(blankFacts(all, 'ministry')).toEqual([]);
	expect(blankFacts({}, 'ministry')).toEqual(factKeys.filter((key) => key !== 'authorityLine'));
	expect(blankFacts({}, 'province')).not.toContain('signerTitle');
	expect(blankFacts({ authorityLine: 'KT. CHỦ TỊCH' }, 'province')).toContain('signerTitle');
	expect(blankFacts({ ...all, recipients: ' ' }, 'organisation')).toEqual(['recipients']);
});
