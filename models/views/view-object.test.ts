import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { liveObjects } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import { contextOf } from './context';
import { isReference, viewObject } from './view-object';

it.each([
	['original', 'platform:B52', false],
	['original', '', false],
	['reference', '', true],
	['', 'platform:B52', true],
	['', '', false]
])(
	'a record that says "%s" and stands in the catalogue as "%s" is a reference: %s',
	(recordType, catalogue, expected) => {
		expect(isReference({ fields: { recordType: { value: recordType } }, catalogue })).toBe(expected);
	}
);

it('stands in the frame of another agency where that owns it, whatever its record calls itself', () => {
	const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	const pack = builtInPack('vn-1425');
	if (!read.ok || pack === undefined) throw new Error('The sample and its pack are there');
	const { architecture } = read.value;
	const [diagram] = architecture.diagrams.values();
	const context = diagram === undefined ? undefined : contextOf(architecture, pack, diagram.id, '', {});
	if (context === undefined) throw new Error('The sample has a diagram');
	const boxOf = (code: string) => {
		const object = liveObjects(architecture).find((one) => one.code === code);
		return object === undefined ? undefined : viewObject(context, object, 'node', []);
	};
	expect(boxOf('KT-55')).toMatchObject({ role: 'object-reference' });
	expect(boxOf('KT-55')?.description).toContain('Ghi là bản ghi gốc nhưng cơ quan khác chủ quản');
	expect(boxOf('KT-54')).toMatchObject({ role: 'object' });
});
