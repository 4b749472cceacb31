import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { conditionsOf } from '$exporters/document/conditions';
import { writeDocx } from '$exporters/document/docx';
import { installed } from '$exporters/document/fixture';
import { buildDocument } from '$exporters/form01/build';
import { fixtureArchitecture, fixtureInput, fixturePack as pack } from '$exporters/form03/fixture';
import { openForm01 } from './open-form01';
import { proposeForm, type FormProposal } from './proposal';
import { baseIn } from './read-back';

const architecture = fixtureArchitecture();
let docx: Uint8Array;

beforeAll(async () => {
	const input = { ...fixtureInput(architecture), scenes: [] };
	const rasterise = () => Promise.resolve(new Uint8Array());
	const draw = () => Promise.resolve({ svg: '', png: new Uint8Array() });
	docx = await writeDocx((await buildDocument(input, { draw, rasterise, holds: conditionsOf(input) })).model);
});

async function readAgain(bytes: Uint8Array): Promise<FormProposal> {
	const opened = await openForm01(bytes, 'Mau-01.docx');
	if (!opened.ok) throw new Error(opened.problem.message);
	const { stamp } = opened.value;
	const read = proposeForm(opened.value, {
		now: architecture,
		pack,
		base: stamp === null ? null : baseIn(architecture, pack, stamp),
		newId: () => 'new',
		instant: '2026-11-27T01:00:00Z',
		today: '2026-11-27'
	});
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

async function withText(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(bytes);
	const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
	expect(xml).toContain(`>${from}<`);
	zip.file('word/document.xml', xml.replaceAll(`>${from}<`, `>${to}<`));
	return zip.generateAsync({ type: 'uint8array' });
}

const told = ({ changes }: FormProposal): string[] =>
	changes.map(({ root, id, key, after }) => `${root}/${id}/${key}=${JSON.stringify(after)}`);

test('a document that nobody edited proposes nothing', async () => {
	const read = await readAgain(docx);
	expect(read.ground).toBe('known');
	expect(told(read)).toEqual([]);
	expect(read.ledger.map(({ code }) => code)).toEqual(['chapters']);
});

test('an edited cell comes back as its field, wherever the same field is told', async () => {
	const read = await readAgain(await withText(docx, 'Trung tâm dữ liệu tỉnh', 'Trung tâm dữ liệu &amp; số'));
	expect(told(read)).toEqual(['objects/o1/name="Trung tâm dữ liệu & số"']);
});

test('a document that does not say where it came from, or holds macros, is refused', async () => {
	const bare = await JSZip.loadAsync(docx);
	bare.remove('docProps/custom.xml');
	const macros = await JSZip.loadAsync(docx);
	macros.file('word/vbaProject.bin', 'x');
	const asked = [
		[await bare.generateAsync({ type: 'uint8array' }), 'not-form01'],
		[await macros.generateAsync({ type: 'uint8array' }), 'macros'],
		[docx.slice(0, 2_000), 'not-a-document']
	] as const;
	for (const [file, code] of asked) expect(await openForm01(file, 'a.docx')).toMatchObject({ problem: { code } });
});

test.skipIf(!installed('soffice', '--version'))(
	'what LibreOffice saves without its controls is told, never taken for no change',
	async () => {
		const folder = mkdtempSync(join(tmpdir(), 'khuevan-read-back-'));
		const edited = await withText(docx, 'Trung tâm dữ liệu tỉnh', 'Trung tâm dữ liệu mới');
		writeFileSync(join(folder, 'a.docx'), edited);
		const args = [
			`-env:UserInstallation=file://${folder}/profile`,
			'--headless',
			'--convert-to',
			'docx',
			'--outdir',
			join(folder, 'out'),
			join(folder, 'a.docx')
		];
		execFileSync('soffice', args, { timeout: 90_000, stdio: 'ignore' });
		const again = await readAgain(new Uint8Array(readFileSync(join(folder, 'out', 'a.docx'))));
		rmSync(folder, { recursive: true });
		expect(told(again)).toEqual([]);
		expect(again.ledger.map(({ code }) => code)).toEqual(['lost-field', 'chapters']);
	},
	120_000
);
