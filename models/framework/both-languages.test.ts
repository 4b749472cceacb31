import { describe, expect, it } from 'vitest';
import { englishFieldOf } from './both-languages';
import { loadPack, type RawFiles } from './load';
import { fieldOf, fieldsOfSubject } from './lookup';
import { builtInPacks } from './packs';
import { files } from './vn-1425/index';

type RawField = Readonly<Record<string, unknown>>;

/** The pack of Decision 1425 in which one field is asked for in English too. */
function marked(subject: string, id: string, english: string): RawFiles {
	const { fields } = files['fields'] as { readonly fields: readonly RawField[] };
	const change = (field: RawField): RawField =>
		field['subject'] === subject && field['id'] === id ? { ...field, english } : field;
	return { ...files, fields: { fields: fields.map(change) } };
}

describe('a field that is asked for in English too', () => {
	const loaded = loadPack(marked('object', 'name', 'recommended'));
	if (!loaded.ok) throw new Error(loaded.problem.message);
	const pack = loaded.value;

	it('has a second field behind it, of its sort, for the same kinds', () => {
		const name = fieldOf(pack, 'object', 'name');
		const english = fieldOf(pack, 'object', 'nameEn');
		expect(english).toEqual({
			...name,
			id: 'nameEn',
			translates: 'name',
			level: 'recommended',
			requiredWhen: null,
			label: { vi: `${name?.label.vi ?? ''} (tiếng Anh)`, en: `${name?.label.en ?? ''} (in English)` },
			hint: english?.hint
		});
		expect(name).not.toHaveProperty('english');
		const ids = fieldsOfSubject(pack, 'object').map(({ id }) => id);
		expect(ids.indexOf('nameEn')).toBe(ids.indexOf('name') + 1);
		expect(englishFieldOf(pack.fields, { subject: 'object', id: 'name' })).toBe(english);
		expect(englishFieldOf(pack.fields, { subject: 'gap', id: 'name' })).toBeUndefined();
	});

	it('is a text; its second id must be free', () => {
		expect(loadPack(marked('object', 'lifecycle', 'optional'))).toMatchObject({
			ok: false,
			problem: { code: 'wrong-shape', place: expect.stringMatching(/^fields\/fields\/\d+\/english$/u) as string }
		});
		const { fields } = marked('object', 'name', 'optional')['fields'] as { readonly fields: readonly RawField[] };
		const [name] = fields;
		const twice = { ...files, fields: { fields: [...fields, { ...name, english: undefined, id: 'nameEn' }] } };
		expect(loadPack(JSON.parse(JSON.stringify(twice)) as RawFiles)).toMatchObject({
			ok: false,
			problem: { code: 'double-id', place: 'fields/object.nameEn' }
		});
	});

	it('is in no pack that comes along: no instrument asks for English', () => {
		for (const each of builtInPacks) {
			expect(each.fields.filter(({ translates }) => translates !== undefined)).toEqual([]);
		}
	});
});
