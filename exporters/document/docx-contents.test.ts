import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { noPainter } from '$exporters/document/no-painter';
import { buildDocument } from '$exporters/form01/build';
import { fixtureArchitecture, fixtureInput } from '$exporters/form03/fixture';
import { conditionsOf } from './conditions';
import type { DocumentModel } from './document';
import { writeDocx } from './docx';

const input = { ...fixtureInput(fixtureArchitecture()), scenes: [] };
const { model } = buildDocument(input, { ...noPainter, holds: conditionsOf(input) });

/** Numbers that the contents show, in their order. */
async function numbersIn(of: DocumentModel, pages?: Parameters<typeof writeDocx>[1]): Promise<readonly string[]> {
	const zip = await JSZip.loadAsync(await writeDocx(of, pages));
	const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
	return [...xml.matchAll(/w:instr="PAGEREF [^"]*">.*?<w:t[^>]*>([^<]*)</gu)].map(([, number = '']) => number);
}

it('shows the numbers of pages in the order of the contents, also where they are known after all else', async () => {
	const none = await numbersIn(model);
	expect(none.length).toBeGreaterThan(20);
	expect(new Set(none)).toEqual(new Set([' ']));
	const pages = none.map((_, at) => 100 + at);
	const told = pages.map(String);
	expect(await numbersIn(model, pages)).toEqual(told);
	expect(await numbersIn(model, Promise.resolve(pages))).toEqual(told);
	// Fewer numbers than headings leave the rest for Word to count.
	expect(await numbersIn(model, [7])).toEqual(['7', ...none.slice(1)]);
});

it('fails as whoever counts the pages does', async () => {
	await expect(writeDocx(model, Promise.reject(new Error('no pages')))).rejects.toThrow('no pages');
});
