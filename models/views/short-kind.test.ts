import { expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { shortKind } from './short-kind';

it('keeps the first name of a kind, and no two kinds the same', () => {
	expect(shortKind('CSDL/tài sản dữ liệu')).toBe('CSDL');
	expect(shortKind('Digital system or information system')).toBe('Digital system');
	expect(shortKind('Dịch vụ số')).toBe('Dịch vụ số');
	const kinds = builtInPack('vn-1425')?.kinds ?? [];
	for (const locale of ['vi', 'en'] as const)
		expect(new Set(kinds.map(({ label }) => shortKind(label[locale]))).size).toBe(kinds.length);
});
