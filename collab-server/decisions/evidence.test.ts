import JSZip from 'jszip';
import { beforeEach, describe, expect, it } from 'vitest';
import { evidenceLinkInput, limits } from '$collab/runtime/decision-inputs';
import { edit, fieldOf, installedPacks, objectNamed, province, value, type Province } from '$collab/runtime/fixture';
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
		expect(value(await at.runtime.decisions('em', at.id)).evidence).toEqual([{ ...piece, removed: null }]);
		value(await at.runtime.removeEvidence('an', at.id, piece.id, { reason: 'Nhầm tệp' }));
		expect(value(await at.runtime.decisions('em', at.id)).evidence).toEqual([]);
		const gone = { ok: false, error: { code: 'not-found' } };
		expect(await at.runtime.evidence('em', at.id, piece.id)).toMatchObject(gone);
		expect(await at.runtime.removeEvidence('an', at.id, piece.id, { reason: 'Nhầm tệp' })).toMatchObject(gone);
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

	it.each([
		['a.pdf', png, 'file:pdf:png'],
		['a.pdf', text('chữ'), 'file:pdf:text'],
		['a.docx', Uint8Array.from([0, 1, 2, 3]), 'file:docx:unknown']
	])('says what %s is where that is not what its name says', async (name, bytes, place) => {
		expect(await add({ name, bytes })).toMatchObject({ ok: false, error: { code: 'unsupported-type', place } });
	});

	it('stands behind a record of the model, and stays when that is deleted, named so', async () => {
		const piece = value(await add({ name: 'a.pdf', bytes: pdf }, 'object:o1'));
		const rows = async () => value(await at.runtime.evidenceList('em', at.id));
		const subject = { code: 'KT-1', name: 'Kho', isGone: false };
		expect(await rows()).toEqual([{ ...piece, accountName: 'Ông an', subject, mayRemove: false }]);
		await edit(at, 'an', fieldOf('o1', 'deletedAt', '2026-11-23T00:00:00Z'));
		expect((await rows())[0]?.subject).toEqual({ ...subject, isGone: true });
		expect(value(await at.runtime.evidence('em', at.id, piece.id)).bytes).toEqual(pdf);
		for (const nothing of ['object:o1', 'object:none', 'task:none']) {
			expect(await add({ name: 'a.pdf', bytes: pdf }, nothing)).toMatchObject({
				ok: false,
				error: { code: 'not-found', place: 'about' }
			});
		}
	});

	it('may be a document that was issued elsewhere; what was cited is kept by its hash', async () => {
		const link = { symbol: '15/QĐ-UBND', issuer: 'UBND tỉnh', date: '2026-01-15', url: 'https://vbpl.vn/15' };
		const input = { about: 'object:o1', title: 'Quyết định giao chủ quản', note: '', ...link };
		const piece = value(await at.runtime.addEvidenceLink('an', at.id, input));
		expect(piece).toMatchObject({ name: input.title, link });
		const kept = value(await at.runtime.evidence('em', at.id, piece.id));
		expect(JSON.parse(new TextDecoder().decode(kept.bytes))).toEqual({ title: input.title, ...link });
		expect(kept.name).toBe('Quyết định giao chủ quản.json');
	});

	it('is removed by its author or a leader, with a reason, and stays in the trail', async () => {
		const first = value(await add({ name: 'a.pdf', bytes: pdf }));
		const second = value(await add({ name: 'b.pdf', bytes: pdf }));
		const remove = (as: string, id: string) => at.runtime.removeEvidence(as, at.id, id, { reason: 'Bản cũ' });
		expect(await remove('binh', first.id)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
		value(await remove('an', first.id));
		value(await remove('chi', second.id));
		const acts = (await at.store.audit(at.id)).filter(({ act }) => act === 'evidence.remove');
		expect(acts.map(({ account, detail }) => [account, JSON.parse(detail)])).toMatchObject([
			['an', { name: 'a.pdf', reason: 'Bản cũ' }],
			['chi', { name: 'b.pdf', reason: 'Bản cũ' }]
		]);
		expect(await at.store.evidence(at.id, second.id)).toMatchObject({ removedBy: 'chi', removedReason: 'Bản cũ' });
		expect(await at.store.blob(second.blob)).not.toBeNull();
	});

	it('stays with a frozen version that lists it, named as removed, and is given with that version alone', async () => {
		const { runtime, id } = at;
		const piece = value(await add({ name: 'a.pdf', bytes: pdf }));
		value(await runtime.makeVersion('chi', id, { name: '1.0', title: '' }));
		value(await runtime.removeEvidence('an', id, piece.id, { reason: 'Bản cũ' }));
		value(await runtime.makeVersion('chi', id, { name: '1.1', title: '' }));
		expect(value(await runtime.decisions('chi', id)).evidence).toEqual([]);
		expect(value(await runtime.decisions('chi', id, '1.1')).evidence).toEqual([]);
		const then = value(await runtime.decisions('chi', id, '1.0'));
		expect(then.evidence).toMatchObject([{ id: piece.id, removed: { account: 'an', reason: 'Bản cũ' } }]);
		expect(then.accounts).toHaveProperty('an');
		expect(value(await runtime.evidence('chi', id, piece.id, '1.0')).bytes).toEqual(pdf);
		for (const version of [undefined, '1.1', 'none'])
			expect(await runtime.evidence('chi', id, piece.id, version)).toMatchObject({ ok: false });
		expect(await runtime.evidence('la', id, piece.id, '1.0')).toMatchObject({ ok: false });
	});

	it.each([
		'../../etc/passwd.txt',
		'..\\..\\passwd.txt',
		'/etc/passwd.txt',
		'C:passwd.txt/../passwd.txt',
		'pass\u202Ewd.txt'
	])('has a label for a name, never a path: %s', async (name) => {
		const piece = value(await add({ name, bytes: text('a') }));
		expect(piece.name).toBe('passwd.txt');
	});

	it.each([
		['http://vbpl.vn/15'],
		['javascript:alert(1)'],
		['https://an:mk@vbpl.vn/15'],
		['https://127.0.0.1/15'],
		['https://localhost/15'],
		['https://[::1]/15'],
		['vbpl.vn/15']
	])('cites no address that nobody should be led to: %s', (url) => {
		const link = { about: 'object:o1', title: 'a', symbol: '1', issuer: 'b', date: '2026-01-15' };
		expect(evidenceLinkInput.safeParse({ ...link, url }).success).toBe(false);
		expect(evidenceLinkInput.safeParse({ ...link, url: 'https://vbpl.vn/15' }).success).toBe(true);
		expect(evidenceLinkInput.safeParse({ ...link, url: '' }).success).toBe(true);
	});

	it('is not there for another agency', async () => {
		const piece = value(await add({ name: 'a.pdf', bytes: pdf }));
		expect(await at.runtime.evidence('la', at.id, piece.id)).toMatchObject({ ok: false, error: { code: 'not-found' } });
	});
});
