import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { liveObjects } from '$models/architecture/live';
import { sectionsToWrite, writtenDocuments } from '$models/framework/sections';
import { builtInPack } from '$models/framework/packs';
import { fixtureArchitecture } from '$exporters/form03/fixture';
import { frozenText } from './frozen-text';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');
const [form01] = writtenDocuments(pack);
if (form01 === undefined) throw new Error('Form 01 is missing');
const base = fixtureArchitecture();
const [first, second] = sectionsToWrite(form01, base.meta.frame);
if (first === undefined || second === undefined) throw new Error('Form 01 has nothing to write');
const text = (words: string): Architecture => ({ ...base, chapters: new Map([[`form01/${first.path}`, words]]) });
const reading = { asOf: '2026-11-23', locale: 'vi' } as const;

describe('the words of a frozen version', () => {
	it('come in the order of the document, each heading with its number, and say what is not written', async () => {
		const read = await frozenText(text('Lời văn **đậm**.'), pack, reading);
		const written = read.find(({ standing }) => standing === 'written');
		expect(written?.heading).toContain(first.title);
		expect(written?.heading.startsWith(first.number)).toBe(true);
		expect(written?.html).toContain('<strong>đậm</strong>');
		const unwritten = read.filter(({ standing }) => standing === 'unwritten');
		expect(unwritten).toHaveLength(sectionsToWrite(form01, base.meta.frame).length - 1);
		expect(unwritten.every(({ html }) => html === '')).toBe(true);
		expect(read[0]?.isTop).toBe(true);
	});

	it('marks and counts what is not determined, never in a tag', async () => {
		const read = await frozenText(text('[Chưa xác định](https://a.vn/chưa%20xác) và chưa xác định'), pack, reading);
		const written = read.find(({ standing }) => standing === 'written');
		expect(written?.undetermined).toBe(2);
		expect(written?.html.match(/<mark>/gu)).toHaveLength(2);
	});

	it('fills live blocks from the version, keeps typed tags as text and headings below their own', async () => {
		const words = '## Mở đầu\n\n<script>alert(1)</script>\n\n```khuevan\nkind: count\nof: object\n```';
		const read = await frozenText(text(words), pack, reading);
		const written = read.find(({ standing }) => standing === 'written');
		expect(written?.html).toContain(`<p>${String(liveObjects(base).length)}</p>`);
		expect(written?.html).not.toMatch(/<script|<h[123]>|khuevan/u);
		expect(written?.html).toContain(`<h${String((written?.level ?? 0) + 1)}>Mở đầu</h`);
	});

	it('says of a picture that was not kept that it is not there', async () => {
		const read = await frozenText(text('```mermaid\nflowchart LR\n A-->B\n```'), pack, reading);
		// A drawing alone is shown, and is no words.
		expect(read.find(({ html }) => html !== '')?.html).toContain('class="problems"');
	});
});
