import { expect, it } from 'vitest';
import { smallArchitecture } from '$models/architecture/fixture';
import { builtInPack } from '$models/framework/packs';
import { ExistingObjects } from './existing';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');

it('finds objects by each word of name, code or kind, without diacritics, and tells which stand there', () => {
	const existing = new ExistingObjects();
	const architecture = smallArchitecture();
	const asked = { architecture, pack, diagram: 'nowhere', words: ({ vi }: { vi: string }) => vi, kind: '' };
	const names = (sought: string, kind = ''): string[] =>
		existing.find({ ...asked, sought, kind }).map(({ name }) => name);
	expect(names('')).toEqual(['Cổng thông tin điện tử', 'Kho dữ liệu dùng chung']);
	expect(names('dien tu cong')).toEqual(['Cổng thông tin điện tử']);
	expect(names('phi thuyền')).toEqual([]);
	const [first] = existing.find({ ...asked, sought: '' });
	expect(names('', first?.kind)).toContain('Cổng thông tin điện tử');
	expect(first?.isThere).toBe(false);
});
