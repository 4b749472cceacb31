import { describe, expect, it } from 'vitest';
import { blockKinds } from '$models/documents/live-block';
import { newBlock } from '$models/documents/new-block';
import { fixtureArchitecture, fixturePack } from '$exporters/form03/fixture';
import { builtInPack } from '$models/framework/packs';
import { ChapterPreview } from './chapter-preview';
import { ObligationShelf } from './obligation-shelf';

const asOf = '2026-09-30';
const architecture = fixtureArchitecture();
const shelf = new ObligationShelf((id) => {
	const pack = builtInPack(id);
	return pack === undefined ? Promise.reject(new Error(id)) : Promise.resolve(pack);
});
const preview = new ChapterPreview(fixturePack, asOf, shelf);
const fenced = (...lines: readonly string[]): string => ['```khuevan', ...lines, '```'].join('\n');

describe('the preview of a chapter', () => {
	it('shows a live block as a table in the language of the reader, and words round it as Markdown', () => {
		const text = `**Trước**\n\n${fenced('kind: table', 'of: system', 'columns: code, layer', 'caption: Hệ thống')}`;
		expect(preview.of(text, architecture, 'en')).toMatchObject({ problems: [] });
		const { html } = preview.of(text, architecture, 'vi');
		for (const part of [
			'<strong>Trước</strong>',
			'<caption>Hệ thống</caption>',
			'<th>Mã</th>',
			'<td><span class="code">KT-10</span></td>'
		])
			expect(html).toContain(part);
		expect(html).not.toContain('khuevan');
	});

	it('keeps names and captions from doing anything', () => {
		const text = fenced('kind: table', 'of: object', 'columns: name', 'caption: <script>alert(1)</script>');
		const bad = fenced('kind: <img src=x onerror=alert(1)>');
		const { html } = preview.of(`${text}\n\n${bad}`, architecture, 'vi');
		expect(html).toContain('&lt;b&gt;Cà Mau');
		expect(html).not.toMatch(/<(?:script|img|b)\b/iu);
	});

	it('follows the model', () => {
		const text = fenced('kind: count', 'of: object');
		const [first] = architecture.objects.keys();
		const fewer = { ...architecture, objects: new Map([...architecture.objects].filter(([id]) => id !== first)) };
		const count = (html: string): number => Number(/\d+/u.exec(html)?.[0]);
		const before = count(preview.of(text, architecture, 'vi').html);
		expect(count(preview.of(text, fewer, 'vi').html)).toBe(before - 1);
	});

	it.each(blockKinds)('a block of kind %s is understood as it is inserted, in either language', async (kind) => {
		for (const locale of ['vi', 'en'] as const) {
			const block = newBlock(kind, fixturePack, 'province', locale);
			await preview.prepare(block);
			const { problems } = preview.of(block, architecture, locale);
			expect(problems.filter(({ code }) => code !== 'empty')).toEqual([]);
		}
	});
});
