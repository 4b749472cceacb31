/** Of what was said and decided in rounds that came back, the public finds nothing in any file of its archive. */
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { edition } from '$models/architecture/edition';
import { ObjectId } from '$models/architecture/identifier';
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
			beyond: [{ rule: 'G10', decision: 'refused', reason: 'LỜI-5', ...who }],
			answers: [
				{ item: null, words: 'LỜI-13', by: 'Bà Chi', at: '2026-09-20T03:00:00.000Z' },
				{ item: '2', words: 'LỜI-14', by: 'Bà Chi', at: '2026-09-20T03:00:00.000Z' }
			]
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

/** The version before has an object and words that this one has not. */
function before(): Architecture {
	const architecture = fixtureArchitecture();
	const [object] = architecture.objects.values();
	if (object === undefined) throw new Error('There is no object');
	const lost = { ...object, id: ObjectId('lost'), fields: { ...object.fields, name: { value: 'LỜI-11' } } };
	return {
		...architecture,
		objects: new Map(architecture.objects).set(lost.id, lost),
		chapters: new Map(architecture.chapters).set('form01/III.1', '*LỜI-12.*')
	};
}
const editionAt = (level: 'internal' | 'public', architecture = fixtureArchitecture()): ExportInput['edition'] =>
	edition(architecture, { level, asOf: '2026-09-30', pack: fixturePack });

const inputAt = (level: 'internal' | 'public'): ExportInput => ({
	...{ ...fixtureInput(), scenes: [], approval, edition: editionAt(level) },
	earlier: [
		{
			...{
				version: '1.0',
				isLast: true,
				ended: 'returned',
				cutoffDate: '2026-08-31',
				submittedAt: '2026-09-01T02:00:00.000Z'
			},
			basis: { dossier: { ...fixtureInput().dossier, cutoffDate: '2026-08-31' }, pack: fixturePack },
			edition: editionAt(level, before())
		}
	]
});

/** All that the files of an archive say, those of a document unpacked. */
async function readIn(level: 'internal' | 'public'): Promise<ReadonlyMap<string, string>> {
	const { files } = await dossierOf([])(inputAt(level), () => undefined);
	const said = new Map<string, string>();
	const read = async (bytes: Uint8Array, of: string): Promise<void> => {
		for (const [path, file] of Object.entries((await JSZip.loadAsync(bytes)).files)) {
			if (file.dir) continue;
			const name = `${of}${path}`;
			if (path.endsWith('.docx')) await read(await file.async('uint8array'), `${name}/`);
			// A hyphen at which no line breaks parts a word in the Word file, and hides none from who reads it.
			else said.set(name, (await file.async('string')).replace(/<\/w:t><w:noBreakHyphen\/><w:t[^>]*>/gu, '-'));
		}
	};
	await read(files[0]?.bytes ?? new Uint8Array(), '');
	return said;
}

const kept = new Map<string, ReturnType<typeof readIn>>();
/** Made once of each edition, since a dossier takes seconds. */
function saidIn(level: 'internal' | 'public'): ReturnType<typeof readIn> {
	const said = kept.get(level) ?? readIn(level);
	kept.set(level, said);
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
	for (const words of ['LỜI-3', 'LỜI-4', 'LỜI-5', 'LỜI-7', 'LỜI-8', 'LỜI-13', 'LỜI-14', 'Lê An', 'Trần Giao']) {
		expect(page).toContain(words);
		expect(annex).toContain(words);
	}
	expect(page.match(/LỜI-1(?!\d)/gu)).toHaveLength(1);
	expect(page).not.toContain('được quyết định đạt hoặc chưa đạt');
	expect(page).toContain('1 đạt, 0 chưa đạt, 0 chưa đủ cơ sở, 11 chưa được quyết định');
});

test('the agency reads beside the check what changed since the version before, with its days and how it ended', async () => {
	const name = 'Kiem-tra/thay-doi-tu-phien-ban-truoc.html';
	const page = (await saidIn('internal')).get(name) ?? '';
	expect(page).toContain(
		'Từ Phiên bản 1.0 (chốt dữ liệu 31/08/2026; trình 01/09/2026; đã trả lại) đến Phiên bản 1.1 (chốt dữ liệu '
	);
	expect(page).toContain('LỜI-11');
	expect(page).toContain('LỜI-12');
	expect(page).not.toContain('*LỜI');
	// And what the checks of both find otherwise, as the page that compares them tells it.
	for (const title of ['Phát hiện đã khắc phục', 'Phát hiện mới', 'Phát hiện còn nguyên'])
		expect(page).toContain(title);
	expect(page).not.toContain('Không so sánh được');
	expect((await saidIn('public')).has(name)).toBe(false);
});

test('nothing of an earlier version goes where it has what these readers may not see', async () => {
	const input = inputAt('internal');
	const [one] = input.earlier ?? [];
	if (one === undefined) throw new Error('Nothing was before');
	const secret = { ...one.edition, omissions: [{ place: 'objects/secret', reason: 'outside' }] };
	const { files } = await dossierOf([])(
		{ ...input, earlier: [{ ...one, edition: secret as ExportInput['edition'] }] },
		() => undefined
	);
	const zip = await JSZip.loadAsync(files[0]?.bytes ?? new Uint8Array());
	expect(Object.keys(zip.files)).not.toContain('Kiem-tra/thay-doi-tu-phien-ban-truoc.html');
	expect(await zip.file('Kiem-tra/danh-muc-kiem-tra.html')?.async('string')).not.toMatch(/LỜI-1[12]/u);
});
