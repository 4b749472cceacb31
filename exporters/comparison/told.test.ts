import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { differences } from '$models/compare/differences';
import { builtInPack } from '$models/framework/packs';
import { told } from './told';

const pack = builtInPack('vn-1425');
const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (pack === undefined || !read.ok) throw new Error('no sample');
const { architecture } = read.value;
const [first, second] = [...architecture.diagrams.keys()];
if (first === undefined || second === undefined) throw new Error('no diagrams');

const withFields = (fields: Readonly<Record<string, string>>): Architecture => ({
	...architecture,
	diagrams: new Map(
		[...architecture.diagrams].map(([id, diagram]) => [
			id,
			id !== first && id !== second
				? diagram
				: {
						...diagram,
						fields: {
							...diagram.fields,
							version: { value: '9.9' },
							...(id === first
								? Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]))
								: {})
						}
					}
		])
	)
});

const raisedBy = (after: Architecture): readonly string[] =>
	told({
		names: ['1.0', '1.1'],
		states: [architecture, after],
		differences: differences(architecture, after),
		findings: null,
		unchecked: '',
		pack
	}).raised;

it('tells which diagrams bear another version number and are the same else', () => {
	expect(raisedBy(withFields({}))).toEqual(expect.arrayContaining([first, second]));
	expect(raisedBy(withFields({ purpose: 'Nêu cho rõ' }))).toEqual([second]);
	expect(raisedBy(architecture)).toEqual([]);
});

it('reads words without the marks of bold and italic', () => {
	const withWords = (text: string): Architecture => ({ ...architecture, chapters: new Map([['form01/III.1', text]]) });
	const states = [withWords('*Nội dung minh họa.* Cũ'), withWords('*Nội dung minh họa.* **Mới**')] as const;
	const [chapter] = told({
		...{ names: ['1.0', '1.1'], states, differences: differences(...states), findings: null, unchecked: '', pack }
	}).chapters;
	expect(chapter?.words.map(({ text }) => text).join('')).toBe('Nội dung minh họa. CũMới');
});
