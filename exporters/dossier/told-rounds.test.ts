/** Of what was said and decided in rounds that came back, the public finds nothing in any file of its archive. */
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { edition } from '$models/architecture/edition';
import type { Approval, ExportInput } from '$exporters/exporter';
import { fixtureArchitecture, fixtureInput, fixturePack } from '$exporters/form03/fixture';
import { dossierOf } from './export';

const who = { by: 'Phạm Minh Đức', at: '2026-09-20T02:00:00.000Z' };
const approval: Approval = {
	...{ version: '1.1', state: 'a'.repeat(64), approvedBy: ['Bà Chi'], submittedAt: '2026-09-21T02:00:00.000Z' },
	appraisal: {
		...{ outcome: 'passed', by: who.by, at: '2026-09-25T02:00:00.000Z', conclusion: 'LỜI-1' },
		...{ items: { decided: 1, of: 12 }, beyond: [] },
		decisions: [{ no: 2, decision: 'accepted', reason: 'LỜI-2', ...who }]
	},
	rounds: [
		{
			...{ version: '1.0', reason: 'LỜI-3', ...who, submittedAt: '2026-09-01T02:00:00.000Z' },
			taken: { by: 'Lê An', at: '2026-09-02T02:00:00.000Z' },
			decisions: [{ no: 2, decision: 'refused', reason: 'LỜI-4', ...who }],
			beyond: [{ rule: 'G10', decision: 'refused', reason: 'LỜI-5', ...who }]
		}
	],
	remarks: [
		{
			...{ about: 'LỜI-6', field: '', quote: '', words: 'LỜI-7', isRequest: true, reply: null, state: 'open', ...who },
			told: {
				...{ subject: 'object:o1', version: '1.0', due: '2026-09-18', assignee: 'Trần Giao' },
				turns: [{ to: 'open', isReviewer: true, by: who.by, at: '2026-09-24T02:00:00.000Z' }],
				replies: [
					{
						...{ words: 'LỜI-8', by: 'Bà Chi', at: '2026-09-19T02:00:00.000Z', outcome: 'done', isReviewer: false },
						since: { version: '1.0', isChanged: true, before: 'LỜI-9', now: 'LỜI-10' }
					}
				]
			}
		}
	],
	...{ decision: { number: '1/QĐ', date: '2026-09-30' }, effectiveDate: '2026-10-01' }
};

const inputAt = (level: 'internal' | 'public'): ExportInput => ({
	...{ ...fixtureInput(), scenes: [], approval },
	edition: edition(fixtureArchitecture(), { level, asOf: '2026-09-30', pack: fixturePack })
});

/** All that the files of an archive say, those of a document unpacked. */
async function saidIn(level: 'internal' | 'public'): Promise<ReadonlyMap<string, string>> {
	const { files } = await dossierOf([])(inputAt(level), () => undefined);
	const said = new Map<string, string>();
	const read = async (bytes: Uint8Array, of: string): Promise<void> => {
		for (const [path, file] of Object.entries((await JSZip.loadAsync(bytes)).files)) {
			if (file.dir) continue;
			const name = `${of}${path}`;
			if (path.endsWith('.docx')) await read(await file.async('uint8array'), `${name}/`);
			else said.set(name, await file.async('string'));
		}
	};
	await read(files[0]?.bytes ?? new Uint8Array(), '');
	return said;
}

test('is told to nobody of the public, in no file', async () => {
	const said = await saidIn('public');
	expect(said.size).toBeGreaterThan(5);
	for (const [path, text] of said)
		expect(`${path}: ${/LỜI-\d+|Phạm Minh Đức|Lê An|Trần Giao|Bà Chi/u.exec(text)?.[0] ?? ''}`).toBe(`${path}: `);
});

test('is read by the agency in the annex and in the checklist, which states the conclusion once', async () => {
	const said = await saidIn('internal');
	const page = said.get('Kiem-tra/danh-muc-kiem-tra.html') ?? '';
	const annex = [...said].find(([path]) => path.endsWith('.docx/word/document.xml'))?.[1] ?? '';
	for (const words of ['LỜI-3', 'LỜI-4', 'LỜI-5', 'LỜI-7', 'LỜI-8', 'LỜI-9', 'LỜI-10', 'Lê An', 'Trần Giao']) {
		expect(page).toContain(words);
		expect(annex).toContain(words);
	}
	expect(page.match(/LỜI-1[^0]/gu)).toHaveLength(1);
	expect(page).not.toContain('được quyết định đạt hoặc chưa đạt');
	expect(page).toContain('1 đạt, 0 chưa đạt, 0 chưa đủ cơ sở, 11 không có quyết định riêng');
});
