import { expect, it } from 'vitest';
import { fixtureInput } from './form03/fixture';
import { titledLosses } from './loss-places';

const formsInput = fixtureInput();
const titleOf = (place: string): unknown => titledLosses([{ place, message: 'x', en: 'x' }], formsInput)[0]?.title;

it.each([
	['form01/VII.2.b', /^Mẫu số 01 · \S+ \S/u],
	['form01/VII.2.b:6', /^Mẫu số 01 · \S+ \S/u],
	['form01/annex-04', /^Mẫu số 01 · Phụ lục 04 \S/u],
	['form01/Bảng 4', /^Mẫu số 01 · Bảng 4$/u],
	['relations', /^Quan hệ, kết nối$/u],
	['relations/r1', / → /u],
	['diagrams/SĐ-B-01', /^SĐ-B-01 · \S/u],
	['objects/gone', /^Đối tượng kiến trúc · gone$/u],
	['kinds/unit', /^(?!unit$)/u]
])('calls %s by what people know it by', (place, told) => {
	expect(titleOf(place)).toMatchObject({ vi: expect.stringMatching(told) as unknown });
});

it('calls headings and annexes of Form 01 in English for who reads that', () => {
	expect(titleOf('form01/III.1')).toMatchObject({ en: 'Form 01 · 1 Context and grounds' });
	expect(titleOf('form01/annex-10')).toMatchObject({ en: 'Form 01 · Annex 10 History of versions and changes' });
});

it('calls an object by its code and name, and a field of it by its label', () => {
	const [object] = [...formsInput.edition.architecture.objects.values()].filter(({ code }) => code !== '');
	if (object === undefined) throw new Error('The fixture has no object with a code');
	expect(titleOf(`objects/${object.id}/name`)).toMatchObject({
		vi: expect.stringMatching(new RegExp(`^${object.code} .+ · .*[Tt]ên`, 'u')) as unknown
	});
});

it('leaves alone what is no place of the model', () => {
	expect(titleOf('Mau-01.docx › KT-1')).toBeUndefined();
});
