import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, inflateSync } from 'node:zlib';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import { builtInPack } from '$models/framework/packs';
import { vietnamDay } from '$models/text/vietnam-day';
import { installed } from '$exporters/document/fixture';
import { vietnameseDate } from '$exporters/form03/wording';
import { stateOf } from '$exporters/read-back/stamp';
import {
	addPerson,
	complete,
	edit,
	fieldOf,
	installedPacks,
	objectNamed,
	province,
	submitted,
	value,
	type Province
} from '$collab/runtime/fixture';
import type { Answer } from '$collab/runtime/runtime';

let test: Province;
/** The waiver that was granted before the version was submitted. */
let waived = '';
const SECRET = 'Kho mật Zq7Xvk';
const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);

/** From a complete dossier to one that is issued. */
async function issue(version: string): Promise<void> {
	const { runtime, id } = test;
	value(await runtime.setDossier('chi', id, { version, change: 'Cập nhật hằng năm' }));
	await submitted(test, id, ['chi', 'ha']);
	for (const move of ['take', 'appraise'] as const) {
		value(
			await runtime.moveSubmission('dung', id, version, {
				move,
				reason: 'Đạt theo kết quả xem xét toàn bộ hồ sơ',
				effectiveDate: null,
				decision: null
			})
		);
	}
	const effectiveDate = `203${version.charAt(0)}-12-15`;
	const decision = { number: '1/QĐ-UBND', date: '2026-11-23' };
	value(await runtime.moveSubmission('chi', id, version, { move: 'issue', reason: '', effectiveDate, decision }));
}

const open = (as = 'chi', version = '1.0') => test.runtime.openPublicPage(as, test.id, { version });
const site = async (): Promise<string> => new TextDecoder().decode(value(await test.runtime.publicSite('CM-01')).bytes);

/** A PDF as it lies there, and its streams as they read. */
function pdfParts(bytes: Uint8Array): Buffer[] {
	const file = Buffer.from(bytes);
	const parts = [file];
	for (let at = file.indexOf('stream\n'); at !== -1; at = file.indexOf('stream\n', at + 7)) {
		const end = file.indexOf('endstream', at + 7);
		if (end === -1) break;
		try {
			parts.push(inflateSync(file.subarray(at + 7, end), { finishFlush: constants.Z_SYNC_FLUSH }));
		} catch {
			// Not packed: it is in the file as it is.
		}
	}
	return parts;
}

/** Whether bytes hold words as a file or a PDF writes them. */
const holds = (part: Buffer, words: string): boolean =>
	part.includes(words) || part.includes(Buffer.from(words, 'utf16le').swap16());

/** SHA-256 in a text, each once. */
const hashesIn = (text: string): string[] => [...new Set(text.match(/\b[0-9a-f]{64}\b/gu) ?? [])].sort();

/** Somebody asks for a waiver of one rule until a day, and the reviewer grants it. */
async function waive(rule: string, expiresOn: string): Promise<string> {
	const asked = { rule, finding: `${rule}:object:o1`, layer: null, reason: `${SECRET} ký`, expiresOn };
	const { id } = value(await test.runtime.askWaiver('an', test.id, asked));
	value(await test.runtime.decideWaiver('dung', test.id, id, { decision: 'approve', reason: `Đồng ý về ${SECRET}` }));
	return id;
}

/** A complete dossier, one object of which is restricted and one internal, and its first version issued. */
async function issuedProvince(): Promise<void> {
	test = await province(await installedPacks('1'));
	await addPerson(test.store, 'ha', 'chief-engineer');
	await edit(test, 'an', objectNamed('o1', 'Kho mở', 'UBND tỉnh'), objectNamed('o2', SECRET, 'UBND tỉnh'));
	await edit(test, 'an', objectNamed('o3', 'Kho trong nhà', 'UBND tỉnh'));
	await edit(test, 'an', fieldOf('o2', 'circulation', 'restricted'), fieldOf('o3', 'circulation', 'internal'));
	await complete(test, test.id, 'chi');
	waived = await waive('T03', '2027-01-29');
	await issue('1.0');
}

describe('a public page', () => {
	/** Made once, since its files take seconds: none of these changes what it shows, and the last closes it. */
	beforeAll(async () => {
		await issuedProvince();
		const input = { rule: 'T01', finding: null, layer: null, reason: `${SECRET} ký`, expiresOn: '2027-01-29' };
		await test.runtime.askWaiver('an', test.id, input);
		// Granted after the version was submitted, so that no page of it may tell.
		await waive('T03', '2027-02-28');
	});

	it('is never of a version that is not issued, or is not there', async () => {
		expect(codeOf(await open('chi', '9.0'))).toBe('not-found');
		value(await test.runtime.makeVersion('chi', test.id, { name: 'nhap', title: '' }));
		expect(codeOf(await open('chi', 'nhap'))).toBe('not-found');
	});

	it('is off until a leader switches it on', async () => {
		expect(codeOf(await test.runtime.publicPage('CM-01'))).toBe('not-found');
		expect(value(await test.runtime.publicPageState('em', test.id))).toEqual({
			isAllowed: true,
			isOwnApproval: false,
			page: null
		});
		for (const as of ['an', 'dung', 'em']) expect(codeOf(await open(as))).toBe('not-allowed');
		expect(value(await open()).page).toMatchObject({ code: 'CM-01', version: '1.0', by: 'Ông chi' });
		expect(value(await test.runtime.publicPage('CM-01'))).toMatchObject({
			version: '1.0',
			cutoffDate: '2026-11-20',
			effectiveDate: '2031-12-15',
			replacedBy: null
		});
	});

	it('holds the public edition: not a byte of what is restricted, of people or of what was decided', async () => {
		const html = await site();
		expect(html).toContain('Kho mở');
		for (const hidden of [SECRET, 'Zq7Xvk', 'Ông chi', 'Ông ha', 'Đã xem', 'KT-2']) expect(html).not.toContain(hidden);
	});

	it('says of what was waived that it was and until when, not why nor by whom', async () => {
		const html = await site();
		const day = vietnameseDate(vietnamDay(test.now));
		expect(html).toContain(`cơ quan chấp thuận nội bộ ngày ${day} cho khắc phục sau, đến hết ngày 29/01/2027`);
		expect(html).toContain('1 theo quy tắc khuyến nghị, được cơ quan chấp thuận nội bộ cho khắc phục sau');
		for (const hidden of [SECRET, 'Zq7Xvk', 'Đồng ý về', 'Ông dung', waived]) expect(html).not.toContain(hidden);
	});

	it('says nothing of what is let pass after the version was submitted', async () => {
		const html = await site();
		expect(html).toContain('đến hết ngày 29/01/2027');
		expect(html).not.toContain('28/02/2027');
	});

	it('tells the document that it was issued with, and of what is left out not even how much', async () => {
		const page = value(await test.runtime.publicPage('CM-01'));
		expect(page.sample).toBe((await test.store.architecture(test.id))?.sample);
		expect(page.decision).toEqual({ number: '1/QĐ-UBND', date: '2026-11-23' });
		expect(Object.keys(page).sort()).toEqual([
			'at',
			'code',
			'cutoffDate',
			'decision',
			'effectiveDate',
			'forms',
			'replacedBy',
			'sample',
			'sha256',
			'signatures',
			'size',
			'title',
			'version'
		]);
	});

	it('offers Form 01 of the same edition: no part of either file names what is restricted', async () => {
		const { forms } = value(await test.runtime.publicPage('CM-01'));
		expect(forms.map(({ format }) => format)).toEqual(['docx', 'pdf']);
		const docx = value(await test.runtime.publicForm('CM-01', 'docx'));
		expect(docx.sha256).toBe(forms[0]?.sha256);
		const zip = await JSZip.loadAsync(docx.bytes);
		const parts = await Promise.all(Object.values(zip.files).map((part) => part.async('nodebuffer')));
		expect(parts.some((part) => part.includes('Kho mở'))).toBe(true);
		// When it takes effect is told as the issuing document says it, not as the draft left it.
		expect(parts.some((part) => part.includes('15/12/2031'))).toBe(true);
		const pdf = value(await test.runtime.publicForm('CM-01', 'pdf'));
		expect(Buffer.from(pdf.bytes).toString('latin1')).toMatch(/^%PDF-/u);
		for (const hidden of [SECRET, 'Zq7Xvk', 'Ông chi', 'Ông ha', 'Đã xem', 'KT-2'])
			for (const part of [...parts, ...pdfParts(pdf.bytes)]) expect(holds(part, hidden)).toBe(false);
		if (installed('pdftotext', '-v')) {
			const said = execFileSync('pdftotext', ['-', '-'], { input: pdf.bytes, encoding: 'utf8' });
			expect(said).toContain('Kho mở');
			for (const hidden of ['Zq7Xvk', 'KT-2 ']) expect(said).not.toContain(hidden);
		}
	});

	it('tells the hash of each file that it offers, and of nothing else that is kept', async () => {
		const page = value(await test.runtime.publicPage('CM-01'));
		const files = [value(await test.runtime.publicSite('CM-01')).bytes];
		for (const { format } of page.forms) files.push(value(await test.runtime.publicForm('CM-01', format)).bytes);
		const own = files.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
		expect(hashesIn(JSON.stringify(page))).toEqual([...own].sort());
		// What was approved and frozen is the whole, restricted parts and all; other editions have fingerprints too.
		const kept = await test.store.version(test.id, '1.0');
		if (kept === null) throw new Error('No version is kept');
		const whole = readCanonical(new TextDecoder().decode((await test.store.blob(kept.blob)) ?? new Uint8Array()));
		if (!whole.ok) throw new Error(whole.problem.message);
		const pack = builtInPack('vn-1425');
		if (pack === undefined) throw new Error('There is no pack');
		const inner = [
			kept.blob,
			...(['internal', 'restricted'] as const).map(
				(level) =>
					stateOf(edition(whole.value.architecture, { level, asOf: '2026-11-20', pack }).architecture).fingerprint
			)
		];
		const docx = await JSZip.loadAsync(files[1] ?? new Uint8Array());
		const parts = [
			Buffer.from(files[0] ?? []),
			...(await Promise.all(Object.values(docx.files).map((part) => part.async('nodebuffer')))),
			...pdfParts(files[2] ?? new Uint8Array())
		];
		expect(parts.length).toBeGreaterThan(5);
		for (const hash of inner) {
			expect(hash).toMatch(/^[0-9a-f]{64}$/u);
			for (const part of parts) expect(holds(part, hash)).toBe(false);
		}
	});

	it('offers forms that say that they are the public edition of what was issued, beside the number and the day', async () => {
		const docx = value(await test.runtime.publicForm('CM-01', 'docx'));
		const zip = await JSZip.loadAsync(docx.bytes);
		const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
		const said =
			'Bản công khai: không gồm các phần hạn chế lưu hành, nếu có; bản gốc là văn bản đã ban hành số 1/QĐ-UBND ngày 23 tháng 11 năm 2026.';
		// Centred lines end where they are balanced, and names are held together.
		const words = text.replaceAll(/<[^>]*>|\s/gu, ' ').replaceAll(/ +/gu, ' ');
		expect(words.split(said).length - 1).toBe(2);
		const feet = await Promise.all(zip.file(/^word\/footer\d+\.xml$/u).map((part) => part.async('string')));
		expect(feet.length).toBeGreaterThan(0);
		for (const foot of feet) expect(foot).toContain('Bản công khai · Mã hồ sơ CM-01');
	});

	it('needs the installation’s own switch too: without it nothing is made and nothing is shown', async () => {
		test.publicPages = false;
		expect(await test.runtime.publicPage('CM-01')).toEqual(await test.runtime.publicPage('XX-99'));
		expect(codeOf(await test.runtime.publicSite('CM-01'))).toBe('not-found');
		expect(await open()).toMatchObject({ ok: false, error: { code: 'conflict', place: 'installation' } });
		expect(value(await test.runtime.publicPageState('em', test.id)).isAllowed).toBe(false);
		test.publicPages = true;
	});

	it('keeps its architecture from being deleted, as everything that was issued does', async () => {
		for (const who of ['chi', 'root']) {
			const refused = await test.runtime.deleteArchitecture(who, test.id);
			expect(refused).toMatchObject({ ok: false, error: { code: 'conflict', place: 'issued' } });
		}
		expect(codeOf(await test.runtime.publicPage('CM-01'))).toBe('ok');
	});

	it('is off again at once', async () => {
		value(await test.runtime.closePublicPage('chi', test.id));
		expect(codeOf(await test.runtime.publicSite('CM-01'))).toBe('not-found');
		expect(codeOf(await test.runtime.publicForm('CM-01', 'pdf'))).toBe('not-found');
		// Once more is no act.
		value(await test.runtime.closePublicPage('chi', test.id));
		const acts = (await test.store.audit(test.id)).map(({ act }) => act);
		expect(acts.slice(-2)).toEqual(['public.open', 'public.close']);
	});
});

describe('the version that a public page shows', () => {
	beforeAll(issuedProvince);

	it('is opened by those who approved the dossier only where the agency has no account of its head', async () => {
		await addPerson(test.store, 'truong', 'agency-head');
		const isOwn = async (as: string) => value(await test.runtime.publicPageState(as, test.id)).isOwnApproval;
		expect(await Promise.all(['chi', 'ha', 'truong', 'em'].map(isOwn))).toEqual([true, true, false, false]);
		expect(await open('chi')).toMatchObject({ ok: false, error: { code: 'same-person', place: 'public-issuer' } });
		expect(value(await open('truong')).page).toMatchObject({ version: '1.0', by: 'Ông truong' });
		await test.store.setDisabled('truong', true);
		expect(await isOwn('chi')).toBe(false);
	});

	it('stays as it was frozen, whatever is edited after', async () => {
		const before = await site();
		await edit(test, 'an', fieldOf('o1', 'name', 'Kho đổi tên'));
		expect(await site()).toBe(before);
		// Switched on anew it is made of the same version again: it takes seconds, and is done under TORTURE=1.
		if (process.env['TORTURE'] === '1') value(await open());
		expect(await site()).not.toContain('Kho đổi tên');
	});

	it('is told that another took its place, and only the one in force can be switched on', async () => {
		await edit(test, 'an', fieldOf('o1', 'name', 'Kho mới'));
		await issue('2.0');
		expect(value(await test.runtime.publicPage('CM-01'))).toMatchObject({
			version: '1.0',
			replacedBy: { version: '2.0', effectiveDate: '2032-12-15' }
		});
		expect(codeOf(await open('chi', '1.0'))).toBe('conflict');
		value(await open('chi', '2.0'));
		expect(value(await test.runtime.publicPage('CM-01'))).toMatchObject({ version: '2.0', replacedBy: null });
		expect(await site()).toContain('Kho mới');
	});

	it('is closed by anybody who might not open it: nobody is kept from closing what should not be open', async () => {
		await test.store.setDisabled('truong', false);
		expect(await open('chi', '2.0')).toMatchObject({ ok: false, error: { place: 'public-issuer' } });
		value(await test.runtime.closePublicPage('chi', test.id));
		expect(codeOf(await test.runtime.publicPage('CM-01'))).toBe('not-found');
	});
});
