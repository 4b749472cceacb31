import { expect, it } from 'vitest';
import { groundOf } from './ground';
import { builtInPacks } from './packs';

const [pack] = builtInPacks;
if (pack === undefined) throw new Error('The pack is there');

it('is the instrument alone where that is in force', () => {
	const decision = { instrument: 'qd-1425', article: 'Điều 2.1d', certainty: 'public-copy' } as const;
	expect(groundOf(pack, decision).vi).toBe('Quyết định 1425/QĐ-TTg, Điều 2.1d');
});

it('is said to be for reference where it is a draft, or in force no more', () => {
	const draft = { instrument: 'huong-dan-2026', article: 'tr. 12', certainty: 'interpretation' } as const;
	expect(groundOf(pack, draft)).toEqual({
		vi: 'Tham khảo (dự thảo): Dự thảo hướng dẫn ngày 13/9/2026, tr. 12',
		en: 'For reference (draft): Dự thảo hướng dẫn ngày 13/9/2026, tr. 12'
	});
	for (const { id, status } of pack.instruments.filter(({ status: of }) => of === 'replaced' || of === 'repealed')) {
		const { vi } = groundOf(pack, { instrument: id, article: '', certainty: 'public-copy' });
		expect(vi, status).toMatch(/^Tham khảo \(đã /u);
	}
});

it('calls no rule of the pack grounded on what is but a draft', () => {
	for (const { id, basis } of pack.rules) {
		const status = pack.instruments.find((one) => one.id === basis.instrument)?.status;
		expect(groundOf(pack, basis).vi.startsWith('Tham khảo'), id).toBe(status !== 'in-force');
	}
});
