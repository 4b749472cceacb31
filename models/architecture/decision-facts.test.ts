import { expect, test } from 'vitest';
import { blankFacts, factKeys, filledFacts, saidFacts, takenOver } from './decision-facts';

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

const last = { place: 'Cà Mau', signerName: 'Nguyễn Văn A', archive: '' };

test('what is left open is filled from the decision before, and nothing that is said is written over', () => {
	const filled = filledFacts(last, { place: 'Đồng Nai', signerName: '' });
	expect(saidFacts(filled)).toEqual({ place: 'Đồng Nai', signerName: 'Nguyễn Văn A' });
	expect(filled.archive).toBe('');
	expect(saidFacts(filledFacts(null, undefined))).toEqual({});
});

test('names what is said as the decision before said it, and no blank', () => {
	expect(takenOver(filledFacts(last, { place: 'Đồng Nai' }), last)).toEqual(['signerName']);
	expect(takenOver(filledFacts(last), last)).toEqual(['place', 'signerName']);
	expect(takenOver(filledFacts(last), null)).toEqual([]);
});
