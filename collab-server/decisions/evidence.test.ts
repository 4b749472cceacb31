import JSZip from 'jszip';
import { beforeEach, describe, expect, it } from 'vitest';
import { limits } from '$collab/runtime/decision-inputs';
import { edit, installedPacks, objectNamed, province, value, type Province } from '$collab/runtime/fixture';
import { mediaTypeOf } from './evidence-type';

const packs = installedPacks('1');
const about = 'finding:T01:object:o1';
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const pdf = text('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n');
const png = Uint8Array.from([
	0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0,
	0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0, 0, 0, 0
]);

async function zip(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
	const archive = new JSZip();
	for (const [name, content] of Object.entries(files)) archive.file(name, content);
	return archive.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

const office = (part: string): string =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x.xml" ContentType="application/vnd.openxmlformats-officedocument.${part}.main+xml"/></Types>`;

describe('what a file is', () => {
	it.each([
		['Báo cáo.pdf', pdf, 'application/pdf'],
		['ảnh.PNG', png, 'image/png'],
		['ảnh.jpeg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0]), 'image/jpeg'],
		['ghi chú.txt', text('Biên bản họp\n'), 'text/plain; charset=utf-8'],
		['bảng.csv', text('a;b\n1;2\n'), 'text/csv; charset=utf-8']
	])('is told of %s by its content', async (name, bytes, type) => {
		expect(await mediaTypeOf(name, bytes)).toBe(type);
	});

	it.each([
		['docx', 'wordprocessingml.document'],
		['xlsx', 'spreadsheetml.sheet'],
		['pptx', 'presentationml.presentation']
	])('is told of an office file: %s', async (ending, part) => {
		const bytes = await zip({ '[Content_Types].xml': office(part) });
		expect(await mediaTypeOf(`a.${ending}`, bytes)).toContain(part);
	});

	it('is told of an open document', async () => {
		const bytes = await zip({ mimetype: 'application/vnd.oasis.opendocument.text' });
		expect(await mediaTypeOf('a.odt', bytes)).toBe('application/vnd.oasis.opendocument.text');
	});

	it.each([
		['a page', 'trang.html', text('<script>alert(1)</script>')],
		['a picture that can run', 'ảnh.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
		['a program', 'a.exe', Uint8Array.from([0x4d, 0x5a, 0x90, 0])],
		['a program named as a text', 'a.txt', Uint8Array.from([0x4d, 0x5a, 0x90, 0])],
		['a picture named as a document', 'a.pdf', png],
		['a document named as a program', 'a.exe', pdf],
		['a text in another encoding', 'a.txt', Uint8Array.from([0xc1, 0xe9, 0x20, 0x41])],
		['a name without an ending', 'readme', text('a')]
	])('is nothing that is taken: %s', async (_, name, bytes) => {
		expect(await mediaTypeOf(name, bytes)).toBeNull();
	});

	it('is nothing that is taken: an archive of anything', async () => {
		expect(await mediaTypeOf('a.docx', await zip({ 'a.js': 'x' }))).toBeNull();
	});
});

describe('evidence', () => {
	let at: Province;
	beforeEach(async () => {
		at = await province(await packs);
		await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'));
	});
	const add = (file: { name: string; bytes: Uint8Array }, of = about) =>
		at.runtime.addEvidence('an', at.id, { about: of, note: 'Bản ký' }, file);

	it('comes back as it went, is listed, audited and can be removed', async () => {
		const piece = value(await add({ name: 'C:\\hồ sơ\\Biên bản.pdf', bytes: pdf }));
		expect(piece).toMatchObject({
			name: 'Biên bản.pdf',
			mediaType: 'application/pdf',
			size: pdf.length,
			note: 'Bản ký'
		});
		expect(value(await at.runtime.evidence('em', at.id, piece.id)).bytes).toEqual(pdf);
		expect(value(await at.runtime.decisions('em', at.id)).evidence).toEqual([piece]);
		value(await at.runtime.removeEvidence('binh', at.id, piece.id));
		expect(value(await at.runtime.decisions('em', at.id)).evidence).toEqual([]);
		const gone = { ok: false, error: { code: 'not-found' } };
		expect(await at.runtime.evidence('em', at.id, piece.id)).toMatchObject(gone);
		expect(await at.runtime.removeEvidence('binh', at.id, piece.id)).toMatchObject(gone);
		const acts = (await at.store.audit(at.id)).map(({ act }) => act);
		expect(acts.filter((act) => act.startsWith('evidence'))).toEqual(['evidence.add', 'evidence.remove']);
	});

	it('stands behind an obligation or a waiver too', async () => {
		const input = { rule: 'T01', finding: null, layer: null, reason: 'Chờ', expiresOn: '2027-01-29' };
		const { id } = value(await at.runtime.askWaiver('an', at.id, input));
		value(await add({ name: 'a.pdf', bytes: pdf }, `waiver:${id}`));
		for (const nothing of ['waiver:none', 'obligation:none', 'finding:T01:object:none']) {
			const refused = await add({ name: 'a.pdf', bytes: pdf }, nothing);
			expect(refused).toMatchObject({ ok: false, error: { code: 'not-found', place: 'about' } });
		}
	});

	it.each([
		['of another type', 'a.html', text('<p>'), 'unsupported-type'],
		['that is empty', 'a.txt', new Uint8Array(), 'invalid'],
		['without a name', '/', text('a'), 'invalid'],
		['that is too large', 'a.txt', new Uint8Array(limits.evidence + 1).fill(65), 'too-large']
	])('refuses a file %s', async (_, name, bytes, code) => {
		expect(await add({ name, bytes })).toMatchObject({ ok: false, error: { code, place: 'file' } });
	});

	it('is not there for another agency', async () => {
		const piece = value(await add({ name: 'a.pdf', bytes: pdf }));
		expect(await at.runtime.evidence('la', at.id, piece.id)).toMatchObject({ ok: false, error: { code: 'not-found' } });
	});
});
