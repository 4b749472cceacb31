import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { textOf } from '$models/architecture/field';
import { liveObjects } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import { Draft } from '$models/architecture/draft';
import { SearchIndex } from './search-index';
import type { SearchSource } from './searchable';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const pack = loaded;
const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const sample = read.value.architecture;

const sourceOf = (architecture: Architecture, part: Partial<SearchSource> = {}): SearchSource => ({
	architecture,
	pack,
	locale: 'vi',
	findings: [],
	comments: [],
	diagramTitle: ({ fields, type }) => textOf(fields['title']) || type,
	chapterTitle: (chapter) => chapter,
	findingText: ({ message }) => message.vi,
	...part
});

function indexOf(source: SearchSource): SearchIndex {
	const index = new SearchIndex();
	for (const _ of index.follow(source));
	return index;
}

const titles = (index: SearchIndex, query: string): string[] => index.find(query, 20).map(({ title }) => title);

describe('search', () => {
	const index = indexOf(sourceOf(sample));

	it('finds every object by its name without marks, and by its code first', () => {
		for (const object of liveObjects(sample)) {
			const name = textOf(object.fields['name']);
			expect(titles(index, name)[0]?.toLowerCase()).toContain(name.toLowerCase());
			if (object.code !== '') expect(index.find(object.code, 1)[0]).toMatchObject({ kind: 'object', id: object.id });
		}
		expect(titles(index, 'CONG DICH VU CONG')).toEqual(titles(index, 'cong dich vu cong'));
	});

	it('puts the beginning of a name before its middle, and the name before what a field says', () => {
		const hits = index.find('kho dữ liệu', 20);
		expect(hits[0]?.title.toLowerCase()).toMatch(/^kho dữ liệu/u);
		const firstByLine = hits.findIndex(({ line }) => line !== null);
		const lastByTitle = hits.findLastIndex(({ line }) => line === null);
		if (firstByLine >= 0) expect(firstByLine).toBeGreaterThan(0);
		expect(lastByTitle).toBeGreaterThanOrEqual(0);
	});

	it('tells in which line it was found', () => {
		const owner =
			liveObjects(sample)
				.map(({ fields }) => textOf(fields['owner']))
				.find((text) => text !== '') ?? '';
		const hit = index.find(owner, 50).find(({ kind, line }) => kind === 'object' && line !== null);
		expect(hit?.line?.[1]).toContain(owner.slice(0, 20));
	});

	it('finds findings, comments, chapters, diagrams and relations', () => {
		const comments = [{ id: 'c1', about: 'f', author: 'Trần Bình', text: 'Cần bổ sung căn cứ' }];
		const all = indexOf(sourceOf(sample, { comments }));
		expect(all.find('can bo sung can cu', 1)[0]).toMatchObject({ kind: 'comment', id: 'c1' });
		const [chapter, text] = [...sample.chapters][0] ?? ['', ''];
		expect(all.find(text.slice(0, 40), 5)).toContainEqual(expect.objectContaining({ kind: 'chapter', id: chapter }));
		const [diagram] = sample.diagrams.values();
		expect(all.find(textOf(diagram?.fields['title']), 50).some(({ kind }) => kind === 'diagram')).toBe(true);
		expect(all.find('QH-1', 1)[0]?.kind).toBe('relation');
	});

	it('answers nothing to nothing, and is not upset by strange letters', () => {
		expect(index.find('   ', 5)).toEqual([]);
		expect(index.find('\u202E<script>'.repeat(500), 5)).toEqual([]);
	});

	it('answers after changes what it would answer from scratch', () => {
		const ids = liveObjects(sample).map(({ id }) => id);
		const change = fc.record({ id: fc.constantFrom(...ids), name: fc.constantFrom('Hồ sơ sức khỏe', 'Kho lạnh', 'X') });
		fc.assert(
			fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
				const followed = indexOf(sourceOf(sample));
				const draft = new Draft(sample);
				for (const { id, name } of changes) draft.apply([{ op: 'set', root: 'objects', id, key: 'name', value: name }]);
				for (const _ of followed.follow(sourceOf(draft.architecture)));
				const fresh = indexOf(sourceOf(draft.architecture));
				expect(followed.size).toBe(fresh.size);
				for (const query of ['kho', 'hồ sơ', 'dữ liệu', 'x'])
					expect(new Set(followed.find(query, 1_000).map(({ id }) => id))).toEqual(
						new Set(fresh.find(query, 1_000).map(({ id }) => id))
					);
			}),
			{ numRuns: process.env['TORTURE'] === '1' ? 20 : 2 }
		);
	});
});
