/** Searching through everything at the design point, beside a plain look through the same names. */
import { readFileSync } from 'node:fs';
import { textOf } from '$models/architecture/field';
import { liveObjects } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import { fold } from '$models/text/fold';
import { SearchIndex } from '$lib/editor/search/search-index';
import { largeArchitecture, sampleOf } from '../generators/large-architecture';
import type { Row } from './conformance';

const ROUNDS = 30;
const queries = ['d', 'dữ liệu', 'kho du lieu dung chung', 'KT-42', 'sở khoa học', 'không có gì như thế này'];

const ms = (value: number): string => `${value.toFixed(1)} ms`;

export function searchRows(): Row[] {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('The pack vn-1425 is not there');
	const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	const architecture = largeArchitecture(sample, { objects: 5_000, relations: 10_000 });
	const index = new SearchIndex();
	const source = {
		architecture,
		pack,
		locale: 'vi',
		findings: [],
		comments: [],
		diagramTitle: ({ type }: { readonly type: string }) => type,
		chapterTitle: (chapter: string) => chapter,
		findingText: () => ''
	} as const;
	const begun = performance.now();
	for (const _ of index.follow(source));
	const read = performance.now() - begun;
	const again = performance.now();
	for (const _ of index.follow(source));
	const followed = performance.now() - again;
	const took = queries.flatMap((query) =>
		Array.from({ length: ROUNDS }, () => {
			const from = performance.now();
			index.find(query, 40);
			return performance.now() - from;
		})
	);
	took.sort((a, b) => a - b);
	const names = liveObjects(architecture).map(({ fields }) => textOf(fields['name']));
	const plain = performance.now();
	for (let round = 0; round < ROUNDS; round += 1) names.filter((name) => fold(name).includes('du lieu'));
	const baseline = (performance.now() - plain) / ROUNDS;
	const size = `${index.size.toLocaleString('en')} things`;
	return [
		{ what: `reading ${size} for the first time, in slices of 8 ms`, value: ms(read), goal: '' },
		{ what: 'seeing that nothing has changed', value: ms(followed), goal: '' },
		{
			what: `a search through ${size}, median and p99`,
			value: `${ms(took[Math.floor(took.length / 2)] ?? 0)}, ${ms(took[Math.floor(took.length * 0.99)] ?? 0)}`,
			goal: 'under 50 ms'
		},
		{ what: 'folding the names of all objects and looking through them', value: ms(baseline), goal: 'beside it' }
	];
}
