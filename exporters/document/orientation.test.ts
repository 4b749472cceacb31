import { expect, test } from 'vitest';
import type { Block } from './document';
import { paginate, type Leaf } from './orientation';

const heading = (title: string): Block => ({ kind: 'heading', level: 1, number: '', title, anchor: title });
const sentence = (text: string): Block => ({ kind: 'paragraph', role: 'body', spans: [{ text }] });
const table = (columns: number): Block => ({
	kind: 'table',
	caption: '',
	columns: Array.from({ length: columns }, () => ({ title: '', weight: 1 })),
	rows: []
});
const figure = (width: number, height: number): Extract<Block, { kind: 'figure' }> => ({
	kind: 'figure',
	caption: 'Hình 1.',
	alt: '',
	svg: '',
	png: () => Promise.resolve(new Uint8Array()),
	width,
	height
});
const leaf = (title: string, ...blocks: Block[]): Leaf => ({ heading: heading(title), blocks });

const told = (leaves: readonly Leaf[]): readonly string[] =>
	paginate(leaves).map(({ orientation, blocks }) => {
		const names = blocks.map((block) => (block.kind === 'heading' ? block.title : block.kind));
		return `${orientation}: ${names.join(' ')}`;
	});

test('a figure that needs a sheet leaves its heading and sentences where they are', () => {
	const large = figure(2270, 1600);
	expect(told([leaf('A', sentence('a')), leaf('B', sentence('xem Hình 1'), large, sentence('c')), leaf('C')])).toEqual([
		'portrait: A paragraph B paragraph paragraph',
		'sheet: figure',
		'portrait: C'
	]);
});

test('the parts of a figure stand on sheets however small they are', () => {
	const part: Block = { ...figure(1214, 300), isSheet: true };
	expect(told([leaf('A', sentence('a'), part, part, sentence('b'))])).toEqual([
		'portrait: A paragraph paragraph',
		'sheet: figure figure'
	]);
});

test('a figure that a page has room for stays in the text', () => {
	expect(told([leaf('A', sentence('a'), figure(980, 500))])).toEqual(['landscape: A paragraph figure']);
});

test('a few sentences between wide tables take no page of their own, a long text does', () => {
	const long = sentence('lời '.repeat(300));
	expect(told([leaf('A', table(12)), leaf('B', sentence('xem Bảng 1')), leaf('C', table(12))])).toEqual([
		'landscape: A table B paragraph C table'
	]);
	expect(told([leaf('A', table(12)), leaf('B', long), leaf('C', table(12))])).toHaveLength(3);
	expect(told([leaf('A', table(12)), leaf('B', sentence('xem Bảng 1')), leaf('C', table(2))])).toHaveLength(2);
});

test('a heading or a few sentences before a wide table lie across with it', () => {
	expect(told([leaf('A', table(2)), leaf('B'), leaf('C', sentence('c')), leaf('D'), leaf('E', table(12))])).toEqual([
		'portrait: A table',
		'landscape: B C paragraph D E table'
	]);
});

test('a few sentences that end the document or stand before an annex turn no page', () => {
	const annex = (title: string, ...blocks: Block[]): Leaf => ({ ...leaf(title, ...blocks), newPage: true });
	expect(told([leaf('A', table(12)), leaf('B', sentence('xem Bảng 1')), annex('C', table(2))])).toEqual([
		'landscape: A table B paragraph',
		'portrait: C table'
	]);
	expect(told([annex('A', table(12)), leaf('B', sentence('xem Bảng 1')), leaf('C', sentence('c'))])).toEqual([
		'landscape: A table B paragraph C paragraph'
	]);
	expect(told([annex('A', table(2)), leaf('B', sentence('xem Bảng 1'))])).toEqual(['portrait: A table B paragraph']);
});

test('a small table before the sheets of a figure takes no page of its own behind a wide one', () => {
	const part: Block = { ...figure(1214, 300), isSheet: true };
	expect(told([leaf('A', table(12)), leaf('B', sentence('xem Hình 1'), table(4), part)])).toEqual([
		'landscape: A table B paragraph table',
		'sheet: figure'
	]);
	const long: Block = { ...table(4), kind: 'table', rows: Array.from({ length: 30 }, () => ['', '', '', '']) } as Block;
	expect(told([leaf('A', table(12)), leaf('B', long, part)])).toEqual([
		'landscape: A table',
		'portrait: B table',
		'sheet: figure'
	]);
});
