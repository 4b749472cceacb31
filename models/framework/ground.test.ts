import { expect, it } from 'vitest';
import { groundOf, groundStanding } from './ground';
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

it('is said to be compared first where nobody held it against the text of the law yet', () => {
	const recalled = { instrument: 'nd-331', article: 'Điều 18', certainty: 'recalled' } as const;
	expect(groundOf(pack, recalled)).toEqual({
		vi: 'Cần đối chiếu văn bản: Nghị định 331/2026/NĐ-CP, Điều 18',
		en: 'To be compared with the text: Nghị định 331/2026/NĐ-CP, Điều 18'
	});
	const told = { instrument: 'nd-278', article: 'Điều 4.2, 24', certainty: 'extract' } as const;
	expect(groundOf(pack, told)).toEqual({
		vi: 'Theo bản trích, cần đối chiếu văn bản: Nghị định 278/2025/NĐ-CP, Điều 4.2, 24',
		en: 'From an extract, to be compared with the text: Nghị định 278/2025/NĐ-CP, Điều 4.2, 24'
	});
	// A reading of a law that nobody has seen is no firmer than the law.
	expect(groundStanding(pack, { ...told, certainty: 'interpretation' })).toBe('extract');
	expect(groundStanding(pack, { instrument: 'qd-1425', article: '', certainty: 'interpretation' })).toBe('in-force');
});

it('rests no rule on memory, and calls none firm that only a third party tells of', () => {
	for (const { rules } of builtInPacks)
		expect(rules.filter(({ basis }) => basis.certainty === 'recalled').map(({ id }) => id)).toEqual([]);
	for (const { id, basis } of pack.rules)
		if (basis.certainty === 'extract') expect(groundOf(pack, basis).vi, id).toMatch(/^Theo bản trích, /u);
});

it('rests the levels of systems on articles of Decree 331 that were read', () => {
	const levels = pack.rules.filter(({ basis }) => basis.instrument === 'nd-331');
	expect(levels).toHaveLength(29);
	for (const { id, basis } of levels) {
		expect(groundStanding(pack, basis), id).toBe('in-force');
		expect(basis.article, id).toMatch(/^Điều \d/u);
	}
});

it('calls no rule of the pack grounded on what is but a draft', () => {
	for (const { id, basis } of pack.rules) {
		const status = pack.instruments.find((one) => one.id === basis.instrument)?.status;
		expect(groundOf(pack, basis).vi.startsWith('Tham khảo'), id).toBe(status !== 'in-force');
	}
});
