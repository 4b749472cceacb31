import { expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { usualType } from './usual-type';

const types = builtInPack('vn-1425')?.diagramTypes ?? [];

it('proposes the diagram that the framework has for what a view shows', () => {
	const free = types.filter(({ figure }) => figure === '');
	const titleOf = (id: string) => types.find((one) => one.id === id)?.title.vi;
	expect(titleOf(usualType('flows', free))).toBe('Sơ đồ dữ liệu và kết nối chủ yếu');
	expect(titleOf(usualType('hosting', free))).toBe('Sơ đồ triển khai và phạm vi quản lý');
	expect(titleOf(usualType('change', free))).toBe('Sơ đồ chuyển đổi hệ thống');
	expect(titleOf(usualType('landscape', free))).toBe('Sơ đồ nghiệp vụ và hệ thống hỗ trợ');
});

it('proposes the first where a framework has no such diagram', () => {
	expect(usualType('flows', [{ id: 'A' }])).toBe('A');
	expect(usualType('flows', [])).toBe('');
});
