import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { Block } from './document';
import { writeDocx } from './docx';
import { documentOf } from './fixture';

const tableOf = (rows: readonly (readonly string[])[]): Block => ({
	kind: 'table',
	caption: '',
	columns: ['Mã', 'Tên'].map((title) => ({ title, weight: 1 })),
	rows
});

async function textOf(...blocks: readonly Block[]): Promise<string> {
	const model = documentOf({ orientation: 'portrait', blocks });
	const zip = await JSZip.loadAsync(await writeDocx(model));
	return (await zip.file('word/document.xml')?.async('string')) ?? '';
}

/** Texts of the cells of each table after the papers' head, row by row. */
const tablesIn = (xml: string): string[][][] =>
	[...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)]
		.map(([table]) =>
			[...table.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) =>
				[...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) =>
					[...cell.matchAll(/<w:t xml:space="preserve">(.*?)<\/w:t>/gsu)].map(([, text]) => text).join('|')
				)
			)
		)
		.filter(([head]) => head?.[0] === 'Mã');

describe('rows of a table in the Word file', () => {
	it('stand under the head of their own table, in their order', async () => {
		const xml = await textOf(
			tableOf([
				['KT-1', 'Một'],
				['KT-2', 'Hai']
			]),
			tableOf([]),
			tableOf([['KT-3', 'Ba']])
		);
		const head = ['Mã', 'Tên'];
		expect(tablesIn(xml)).toEqual([[head, ['KT-1', 'Một'], ['KT-2', 'Hai']], [head], [head, ['KT-3', 'Ba']]]);
	});

	it('have no line that ends within a code among others, and a code alone as whoever looks for it types it', async () => {
		const xml = await textOf(tableOf([['KT-9', 'SĐ-T-01; SĐ-05\nND-18 và a-b']]));
		const text = (part: string): string => `<w:t xml:space="preserve">${part}</w:t>`;
		const hyphen = '<w:noBreakHyphen/>';
		expect(xml).toContain(`<w:r>${text('KT-9')}</w:r>`);
		expect(xml).toContain(
			`<w:r>${['SĐ', 'T', '01; SĐ', '05'].map(text).join(hyphen)}</w:r><w:r><w:br/>${text('ND')}${hyphen}${text('18 và a-b')}</w:r>`
		);
	});

	it('stay with the next one at the end of the table, so that none of the last stands alone', async () => {
		const xml = await textOf(tableOf(['1', '2', '3', '4', '5', '6'].map((no) => [`KT-${no}`, 'Nền tảng'])));
		const kept = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].flatMap(([row]) => {
			const [, code] = />(KT-\d)</u.exec(row) ?? [];
			return code === undefined ? [] : [[code, (row.match(/<w:keepNext\/>/gu) ?? []).length]];
		});
		expect(kept).toEqual([
			['KT-1', 0],
			['KT-2', 0],
			['KT-3', 0],
			['KT-4', 2],
			['KT-5', 2],
			['KT-6', 0]
		]);
	});

	it('hold what was typed as text, even where it looks like the mark of other rows', async () => {
		const xml = await textOf(
			tableOf([['<w:tr rows="1"/>', 'a & b\n"c"']]),
			{ kind: 'paragraph', role: 'body', spans: [{ text: '<w:tr rows="0"/>' }] },
			tableOf([['KT-9', '']])
		);
		expect(tablesIn(xml).map(([, row]) => row)).toEqual([
			['&lt;w:tr rows=&quot;1&quot;/&gt;', 'a &amp; b|&quot;c&quot;'],
			['KT-9', '']
		]);
		expect(xml).toContain('a &amp; b</w:t></w:r><w:r><w:br/><w:t');
		expect(xml).not.toContain('<w:tr rows=');
	});
});
