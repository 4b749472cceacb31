import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentModel } from './document';
import { installed } from './fixture';
import { writePdf } from './pdf';
import { unbrokenPieces } from './whole-codes';

test.each([
	['Sơ đồ SĐ-T-02 và HT-96-001.', ['Sơ đồ SĐ', 'T', '02 và HT', '96', '001.']],
	['Quyết định 15/QĐ-UBND', ['Quyết định 15/QĐ', 'UBND']],
	['Nghị định số 278/2025/NĐ-CP', ['Nghị định số 278/2025/NĐ', 'CP']],
	['kinh tế-xã hội, A-b, 2025-2030, - gạch', ['kinh tế-xã hội, A-b, 2025-2030, - gạch']],
	['', ['']]
])('%s', (text, pieces) => {
	expect(unbrokenPieces(text)).toEqual(pieces);
	expect(pieces.join('-')).toBe(text);
});

const skipped = !installed('pdftotext', '-v');
test.skipIf(skipped)(
	`no line of a PDF ends within a code, whose text is plain${skipped ? ' (skipped: pdftotext is not installed)' : ''}`,
	async () => {
		const text = Array.from({ length: 120 }, (_, at) => `${'x'.repeat(1 + (at % 9))} SĐ-T-02, HT-96-001`).join(' ');
		const model: DocumentModel = {
			front: { title: 'T', agency: 'A', identity: [], footer: '', attachedTo: '', notices: [] },
			decision: {
				...{ issuer: '', number: '', placeAndDate: '', subject: '', authority: '', grounds: [], articles: [] },
				...{ edition: '', signer: [], signatory: '', recipients: [] }
			},
			sections: [
				{
					orientation: 'portrait',
					blocks: [
						{ kind: 'heading', level: 1, number: 'I', title: 'Mục', anchor: 'a' },
						{ kind: 'paragraph', role: 'body', spans: [{ text }] },
						{
							kind: 'table',
							caption: '',
							columns: [
								{ title: 'Mã', weight: 1 },
								{ title: 'Sơ đồ', weight: 1.3 },
								{ title: 'Tên', weight: 4 }
							],
							rows: [['ND-18', 'SĐ-B-05; SĐ-B-01; SĐ-B-02', 'a']]
						}
					]
				}
			],
			date: '2026-09-30'
		};
		const folder = mkdtempSync(join(tmpdir(), 'khuevan-codes-'));
		try {
			writeFileSync(join(folder, 'a.pdf'), await writePdf(model));
			const said = execFileSync('pdftotext', [join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
			expect(said.match(/SĐ-T-02/gu)).toHaveLength(120);
			expect(said.match(/HT-96-001/gu)).toHaveLength(120);
			expect(said.match(/SĐ-B-0[125]/gu)).toHaveLength(3);
			expect(said).toContain('ND-18');
			expect(said).not.toMatch(/\p{L}-\n/u);
			const boxes = execFileSync('pdftotext', ['-bbox', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
			const feet = (word: RegExp): ReadonlySet<string> =>
				new Set(
					[...boxes.matchAll(/yMax="([\d.]+)">([^<]*)</gu)].flatMap(([, y = '', text = '']) =>
						word.test(text) ? [y] : []
					)
				);
			const words = feet(/^x+$/u);
			expect(words.size).toBeGreaterThan(5);
			for (const foot of feet(/^(?:SĐ-T-02,|HT-96-001)$/u)) expect(words).toContain(foot);
		} finally {
			rmSync(folder, { recursive: true });
		}
	},
	60_000
);
