import { expect, it } from 'vitest';
import { builtInPacks } from '$models/framework/packs';
import { namesSought } from './sought-names';

const [pack] = builtInPacks;
if (pack === undefined) throw new Error('The pack is there');
const found = (query: string): readonly string[] =>
	namesSought(pack.agencies, query, ({ name, id }) => `${name} ${id}`).map(({ name }) => name);

it.each([
	['UBND tinh Ca Mau', 'Tỉnh Cà Mau'],
	['Ủy ban nhân dân tỉnh Cà Mau', 'Tỉnh Cà Mau'],
	['ca mau', 'Tỉnh Cà Mau'],
	['mau ca', 'Tỉnh Cà Mau'],
	['van hoa the thao', 'Bộ Văn hóa, Thể thao và Du lịch'],
	['bộ VHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'],
	['the thao, van hoa', 'Bộ Văn hóa, Thể thao và Du lịch'],
	['khoa học và công nghệ', 'Bộ Khoa học và Công nghệ'],
	['TP HCM', 'Thành phố Hồ Chí Minh'],
	['TP. Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
	['tphcm', 'Thành phố Hồ Chí Minh'],
	['noi vu', 'Bộ Nội vụ']
])('%s is first %s', (query, name) => {
	expect(found(query)[0]).toBe(name);
});

it('finds all that bear a title where nothing but the title is typed, and nothing for what there is not', () => {
	expect(found('tinh').every((name) => /t[iỉ]nh/iu.test(name))).toBe(true);
	expect(found('tinh').length).toBeGreaterThan(20);
	// With the committee that leads each of them, and with it alone, which tells none from another.
	expect(found('UBND tỉnh')).toEqual(found('tinh'));
	expect(found('UBND')).toHaveLength(pack.agencies.length);
	expect(found('xyz tinh')).toEqual([]);
	expect(found('')).toHaveLength(pack.agencies.length);
});
