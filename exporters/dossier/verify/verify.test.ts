import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { noClaims, readCanonical, writeCanonical } from '$models/architecture/canonical';
import { certificateSchema, noDecisions, type CertifiedDecisions } from '$models/conformance/certificate';
import { edition, editionLevels, type EditionLevel } from '$models/architecture/edition';
import { ObjectId } from '$models/architecture/identifier';
import { fixtureArchitecture, fixtureInput, fixturePack } from '$exporters/form03/fixture';
import { exportForm03 } from '$exporters/form03/export';
import { exportDossierJson } from '$exporters/json/export';
import type { Approval, ExportInput, Exported } from '$exporters/exporter';
import { omissionLosses } from '$exporters/omission-losses';
import { decisionsFor } from '../certificate';
import { dossierOf } from '../export';
import { sha256 } from '../hash';
import { MANIFEST, manifestSchema } from '../manifest';
import { packZip } from '../zip';
import { recognise, type FileStanding, type GivenFile } from './recognise';
import { standingNow } from './standing-now';
import { ownWords } from './own-words';

const secret = { id: ObjectId('kho-khoa-mat'), name: 'Kho khóa mật Đông Kinh', code: 'KT-777' };

/** The architecture of the tests with one object in it that only a restricted edition shows. */
function architectureWithSecret(): Architecture {
	const plain = fixtureArchitecture();
	const [like] = plain.objects.values();
	if (like === undefined) throw new Error('The fixture has no object');
	const fields = { ...like.fields, name: { value: secret.name }, circulation: { value: 'restricted' } };
	return {
		...plain,
		objects: new Map([...plain.objects, [secret.id, { ...like, id: secret.id, code: secret.code, fields }]])
	};
}

const made = dossierOf([
	{ step: '3', folder: '', load: () => Promise.resolve(exportForm03) },
	{ step: 'json', folder: 'Du-lieu/', load: () => Promise.resolve(exportDossierJson) }
]);

const about = (record: string): string => `R:object:${record}`;
const decisions: CertifiedDecisions = {
	waivers: [],
	answers: [secret.id, 'o1'].map((id) => ({
		finding: about(id),
		answer: 'pass' as const,
		reason: `Đã xem ${secret.name}`,
		account: 'binh',
		at: '2026-09-01T00:00:00.000Z'
	})),
	evidence: [{ about: about(secret.id), name: 'khoa.pdf', sha256: sha256('khóa') }]
};

const approval: Approval = {
	version: '1.0',
	state: sha256('trạng thái được duyệt'),
	approvedBy: ['Bà Chi', 'Ông Hà'],
	submittedAt: '2026-11-20T03:00:00.000Z',
	appraisal: {
		outcome: 'passed',
		by: 'Lê Văn Dũng',
		at: '2026-11-22T03:00:00.000Z',
		conclusion: 'Đạt yêu cầu',
		items: { decided: 11, of: 12 },
		decisions: [{ no: 1, decision: 'accepted', reason: 'Đã xem', by: 'Lê Văn Dũng', at: '2026-11-21T03:00:00.000Z' }]
	},
	decision: { number: '15/QĐ-UBND', date: '2026-11-23' },
	effectiveDate: '2026-12-15'
};

function inputAt(level: EditionLevel, architecture = architectureWithSecret()): ExportInput {
	return {
		...fixtureInput(),
		edition: edition(architecture, { level, asOf: '2026-09-30', pack: fixturePack }),
		scenes: [],
		fingerprintOf: () => 'f',
		certifier: { engine: '1', decisions, auditHead: sha256('nhật ký'), sign: null },
		approval
	};
}

const kept = new Map<EditionLevel, Promise<Exported>>();
/** Made once for all who look into it: a dossier takes seconds, and the same edition gives the same one. */
function dossierAt(level: EditionLevel): Promise<Exported> {
	const exported = kept.get(level) ?? made(inputAt(level), () => undefined);
	kept.set(level, exported);
	return exported;
}
const bytesIn = ({ files }: Exported): Uint8Array<ArrayBuffer> => new Uint8Array(files[0]?.bytes ?? []);

async function entriesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
	const zip = await JSZip.loadAsync(bytes);
	const files = Object.values(zip.files);
	return new Map(
		await Promise.all(
			files.map(async (file): Promise<[string, Uint8Array<ArrayBuffer>]> => [
				file.name,
				new Uint8Array(await file.async('uint8array'))
			])
		)
	);
}

let whole: Exported;
let entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
beforeAll(async () => {
	whole = await dossierAt('internal');
	entries = await entriesOf(bytesIn(whole));
}, 60_000);

const entry = (path: string): Uint8Array<ArrayBuffer> => entries.get(path) ?? new Uint8Array();
const packed = async (all: ReadonlyMap<string, Uint8Array>): Promise<GivenFile> => ({
	name: 'ho-so.zip',
	bytes: new Uint8Array(
		await packZip(
			[...all].map(([path, bytes]) => ({ path, bytes })),
			'2026-09-30'
		)
	)
});

async function standing(...given: readonly GivenFile[]): Promise<Readonly<Record<string, FileStanding>>> {
	const found = await recognise(given);
	if (!found.ok) throw new Error(found.problem.message);
	return Object.fromEntries(
		found.value.files
			.filter(({ standing: told }) => told !== 'unchanged' || found.value.files.length < 5)
			.map(({ path, standing: told }) => [path, told])
	);
}

const workbook = 'Mau-03_HS-96-2026_v1.0.xlsx';
const altered = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from([...bytes, 0]);

describe('a dossier that is given back', () => {
	it('is whole as it was made, and tells whose and of when it is', async () => {
		const found = await recognise([{ name: 'x.zip', bytes: bytesIn(whole) }]);
		if (!found.ok) throw new Error(found.problem.message);
		expect(found.value.manifest).toMatchObject({
			architecture: 'ca-mau',
			dossier: { code: 'HS-96-2026', version: '1.0', cutoffDate: '2026-09-30' },
			edition: 'internal',
			asOf: '2026-09-30'
		});
		expect(found.value.files.every((file) => file.standing === 'unchanged')).toBe(true);
		expect(found.value.files.length).toBe(entries.size - 1);
	});

	it('tells which file was altered, taken out or put in', async () => {
		const changed = new Map<string, Uint8Array>(entries);
		changed.set(workbook, altered(entry(workbook)));
		changed.delete('Du-lieu/kien-truc.khuevan.json');
		changed.set('la.txt', new Uint8Array([1]));
		expect(await standing(await packed(changed))).toEqual({
			[workbook]: 'altered',
			'Du-lieu/kien-truc.khuevan.json': 'missing',
			'la.txt': 'not-listed'
		});
	});

	it('is recognised by single files beside its manifest, under whatever name they came', async () => {
		const manifest = { name: 'manifest (1).json', bytes: entry(MANIFEST) };
		expect(await standing(manifest, { name: 'gửi lại.xlsx', bytes: entry(workbook) })).toEqual({
			[workbook]: 'unchanged'
		});
		expect(await standing(manifest, { name: workbook, bytes: altered(entry(workbook)) })).toEqual({
			[workbook]: 'altered'
		});
		expect(await standing(manifest, { name: 'la.txt', bytes: new Uint8Array([1]) })).toEqual({
			'la.txt': 'not-listed'
		});
	});

	it('is told by its own words alone where no manifest came along', async () => {
		const alone = { name: workbook, bytes: entry(workbook) };
		expect(await recognise([alone])).toMatchObject({ ok: false, problem: { code: 'no-manifest' } });
		expect(await ownWords(alone.bytes)).toContain('HS-96-2026');
		expect(await ownWords(entry('Mau-01_HS-96-2026_v1.0.docx'))).toContain('HS-96-2026');
		expect(await ownWords(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('');
	});

	it.each([
		['cut off', 'truncated', async () => bytesIn(whole).slice(0, 9_000)],
		['empty', 'broken-archive', async () => new Uint8Array()],
		[
			'a bomb',
			'too-large',
			async () =>
				(
					await packed(
						new Map([
							[MANIFEST, entry(MANIFEST)],
							['0.txt', new Uint8Array(30_000_000)]
						])
					)
				).bytes
		],
		['without a manifest', 'no-manifest', async () => (await packed(new Map([['a.txt', new Uint8Array(3)]]))).bytes],
		[
			'with a manifest of something else',
			'not-a-manifest',
			async () => (await packed(new Map([[MANIFEST, new TextEncoder().encode('{"files":1}')]]))).bytes
		],
		[
			'with names that lead out of it',
			'strange-names',
			async () =>
				(
					await packed(
						new Map([
							[MANIFEST, entry(MANIFEST)],
							['../../x', new Uint8Array(3)]
						])
					)
				).bytes
		],
		[
			'with one name twice',
			'strange-names',
			async () => {
				const { bytes } = await packed(
					new Map([
						['aaaa.txt', new Uint8Array(3)],
						['bbbb.txt', new Uint8Array(3)]
					])
				);
				return Uint8Array.from(bytes, (byte) => (byte === 0x62 ? 0x61 : byte));
			}
		]
	])('is refused where it is %s', async (_, code, bytes) => {
		expect(await recognise([{ name: 'x.zip', bytes: await bytes() }])).toMatchObject({ ok: false, problem: { code } });
	});
});

describe('a dossier and the model of now', () => {
	const claims = fixtureInput().dossier;
	const renamed = (id: ObjectId): Architecture => {
		const all = architectureWithSecret();
		const object = all.objects.get(id);
		if (object === undefined) throw new Error(`There is no ${id}`);
		return {
			...all,
			objects: new Map([...all.objects, [id, { ...object, fields: { ...object.fields, name: { value: 'Tên mới' } } }]])
		};
	};
	async function stands(level: EditionLevel, architecture: Architecture, dossier = claims) {
		const manifest = manifestSchema.parse(
			JSON.parse(new TextDecoder().decode((await entriesOf(bytesIn(await dossierAt(level)))).get(MANIFEST)))
		);
		return standingNow(manifest, { architecture, dossier, pack: fixturePack });
	}

	// What lies between the two is cut by the same code.
	const levels: readonly EditionLevel[] = process.env['TORTURE'] === '1' ? editionLevels : ['public'];
	it.each(levels)('are the same as long as nothing changed that the %s edition shows', async (level) => {
		const read = readCanonical(writeCanonical(architectureWithSecret(), claims));
		if (!read.ok) throw new Error(read.problem.message);
		expect(await stands(level, read.value.architecture)).toEqual({ isOfThis: true, state: 'same', facts: [] });
		expect((await stands(level, renamed(ObjectId('o1')))).state).toBe('moved-on');
		expect((await stands(level, renamed(secret.id))).state).toBe(level === 'restricted' ? 'moved-on' : 'same');
	});

	it('are told apart by what a role decided since, which is no change of the model', async () => {
		const now = await stands('internal', architectureWithSecret(), { ...claims, version: '1.1', cutoffDate: '' });
		expect(now).toEqual({ isOfThis: true, state: 'same', facts: [{ fact: 'version', then: '1.0', now: '1.1' }] });
	});

	it('are of two where the ids are', async () => {
		const other = architectureWithSecret();
		const now = await stands('internal', { ...other, meta: { ...other.meta, id: 'khac' } });
		expect(now).toMatchObject({ isOfThis: false, state: 'unknown' });
	});
});

describe('a dossier of a version that was approved', () => {
	const told = async (level: EditionLevel) => {
		const open = await entriesOf(bytesIn(await dossierAt(level)));
		const text = (path: string): string => new TextDecoder().decode(open.get(path));
		const { approval: found } = JSON.parse(text(MANIFEST)) as { readonly approval: unknown };
		return { found, pages: ['giay-chung-nhan', 'danh-muc-kiem-tra'].map((name) => text(`Kiem-tra/${name}.html`)) };
	};

	it.each(['internal', 'restricted'] as const)('names in its %s edition who approved which state', async (level) => {
		const { found, pages } = await told(level);
		const isWhole = level === 'restricted';
		const conclusion = isWhole ? 'Đạt yêu cầu' : '';
		const decisions = approval.appraisal?.decisions.map((one) => (isWhole ? one : { ...one, reason: '' }));
		expect(found).toEqual({ ...approval, appraisal: { ...approval.appraisal, conclusion, decisions } });
		for (const page of pages) {
			expect(page).toContain('Phiên bản 1.0 do Bà Chi và Ông Hà duyệt, trình ngày 20/11/2026.');
			expect(page).toContain('Ban hành theo văn bản số 15/QĐ-UBND ngày 23/11/2026, có hiệu lực từ ngày 15/12/2026.');
			expect(page).toContain(approval.state);
		}
		const [certificate = '', checklist = ''] = pages;
		expect(certificate).toContain(
			'Thẩm định đạt: Lê Văn Dũng, ngày 22/11/2026, 11/12 mục kiểm tra đã được quyết định: 1 đạt, 0 chưa đạt; 0 chưa đủ cơ sở, 1 chưa được quyết định.'
		);
		expect(certificate.includes('Kết luận: Đạt yêu cầu.')).toBe(isWhole);
		expect(checklist).toContain('Kết luận thẩm định: đạt, ngày 22/11/2026, do Lê Văn Dũng (người thẩm định). Trong 12');
		expect(checklist.includes('Lý do: Đạt yêu cầu.')).toBe(isWhole);
	});

	it('names to the public the document alone', async () => {
		const { found, pages } = await told('public');
		const { version, decision, effectiveDate } = approval;
		expect(found).toEqual({ version, decision, effectiveDate });
		for (const page of pages) {
			expect(page).toContain('số 15/QĐ-UBND ngày 23/11/2026');
			expect(page).not.toContain(approval.state);
			expect(page).not.toContain('Bà Chi');
			expect(page).not.toContain('Lê Văn Dũng');
		}
	});
});

describe('a public dossier', () => {
	const hashes = (text: string): readonly string[] => text.match(/\b[0-9a-f]{64}\b/gu) ?? [];

	it('names no restricted part, and holds no hash that its own files do not give', async () => {
		const exported = await dossierAt('public');
		const open = await entriesOf(bytesIn(exported));
		const text = (path: string): string => new TextDecoder().decode(open.get(path));
		const told = [MANIFEST, ...[...open.keys()].filter((path) => path.startsWith('Kiem-tra/'))];
		for (const path of told)
			for (const word of [secret.id, secret.name, secret.code, 'khoa.pdf'])
				expect(text(path), path).not.toContain(word);
		// The author is told all the same.
		const leftOut = omissionLosses(inputAt('public').edition).map(({ place }) => place);
		expect(leftOut).toContain(`objects/${secret.id}`);

		const read = readCanonical(text('Du-lieu/kien-truc.khuevan.json'));
		if (!read.ok) throw new Error(read.problem.message);
		const fromFiles = new Set([...open.values()].map((bytes) => sha256(bytes)));
		fromFiles.add(sha256(writeCanonical(read.value.architecture, noClaims)));
		expect(hashes(text(MANIFEST)).length).toBe(open.size);
		for (const hash of hashes(text(MANIFEST))) expect(fromFiles).toContain(hash);
	});

	it('carries a certificate of what it shows, with no words of people and no head of what was done', async () => {
		const open = await entriesOf(bytesIn(await dossierAt('public')));
		const certificate = certificateSchema.parse(
			JSON.parse(new TextDecoder().decode(open.get('Kiem-tra/giay-chung-nhan.json')))
		);
		const inside = certificateSchema.parse(
			JSON.parse(new TextDecoder().decode(entry('Kiem-tra/giay-chung-nhan.json')))
		);
		expect(inside.auditHead).toBe(sha256('nhật ký'));
		expect(certificate.stateHash).toBe(sha256(open.get('Du-lieu/kien-truc.khuevan.json') ?? ''));
		expect(certificate).toMatchObject({ waivers: [], evidence: [], auditHead: null, issuedAt: null });
		expect(certificate.answers).toMatchObject([{ finding: about('o1'), reason: '', account: '' }]);
	});

	it('tells all that people decided only where nothing was left out', () => {
		const cut = (level: EditionLevel, architecture?: Architecture): CertifiedDecisions =>
			decisionsFor(inputAt(level, architecture).edition, decisions);
		expect(cut('restricted')).toBe(decisions);
		expect(cut('internal').evidence).toEqual([]);
		expect(cut('internal', fixtureArchitecture())).toBe(decisions);
		expect(cut('public', fixtureArchitecture()).evidence).toEqual([]);
		expect(decisionsFor(inputAt('public').edition, noDecisions)).toEqual(noDecisions);
	});
});
