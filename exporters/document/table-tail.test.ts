/** Where a table goes on over a page, its last rows stand there together. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Section } from './document';
import { documentOf, installed } from './fixture';
import { writePdf } from './pdf';

/** Tables of so many rows, each from the top of a page: about a page more or less. */
const sizes = [44, 45, 46, 47, 48, 49, 50, 51];

const model = documentOf(
	...sizes.map((size): Section => {
		const rows = Array.from({ length: size }, (_, at) => [`T${size}x${at + 1}`, 'Nền tảng']);
		const columns = ['Mã', 'Tên'].map((title) => ({ title, weight: 1 }));
		return { orientation: 'portrait', blocks: [{ kind: 'table', caption: '', columns, rows }] };
	})
);

/** How many rows of each table each of its pages has. */
function rowsByPage(pdf: Uint8Array): ReadonlyMap<string, readonly number[]> {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-tail-'));
	try {
		const path = join(folder, 'a.pdf');
		writeFileSync(path, pdf);
		const found = new Map<string, number[]>();
		for (const page of execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\f')) {
			const rows = [...page.matchAll(/T(\d+)x\d+/gu)];
			const [size] = rows.map(([, of]) => of ?? '');
			if (size !== undefined) found.set(size, [...(found.get(size) ?? []), rows.length]);
		}
		return found;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

test.skipIf(!installed('pdftotext', '-v'))('no table ends with a row or two alone on a page', async () => {
	const found = rowsByPage(await writePdf(model));
	expect([...found.keys()]).toEqual(sizes.map(String));
	const ends = [...found.values()].filter((pages) => pages.length > 1).map((pages) => pages.at(-1) ?? 0);
	expect(ends.length).toBeGreaterThan(2);
	expect(Math.min(...ends)).toBeGreaterThan(2);
	// Rows before them fill the page as they did.
	expect([...found].map(([, pages]) => pages.reduce((sum, rows) => sum + rows, 0))).toEqual(sizes);
});
