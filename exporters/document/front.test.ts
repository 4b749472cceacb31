import { expect, test } from 'vitest';
import { fixtureInput } from '$exporters/form03/fixture';
import { edition, type EditionLevel } from '$models/architecture/edition';
import type { ExportInput } from '$exporters/exporter';
import { buildDocument } from '$exporters/form01/build';
import type { DraftKind, VersionEntry } from '$models/architecture/architecture';
import { noPainter } from './no-painter';

const row: VersionEntry = {
	...{ version: '1.0', updated: '2026-09-30', effective: null, change: '', basis: '', decision: null },
	...{ objects: 'all', unit: 'UBND tỉnh Cà Mau' }
};
const issuedRow: VersionEntry = {
	...row,
	effective: '2026-12-15',
	decision: { number: '15/QĐ-UBND', date: '2026-11-23' }
};

function told(history: readonly VersionEntry[]): Record<'number' | 'day' | 'cover' | 'effect', string | undefined> {
	const input = { ...fixtureInput(), scenes: [] };
	const { front, decision } = buildDocument(
		{ ...input, dossier: { ...input.dossier, history } },
		{ ...noPainter, holds: () => true }
	).model;
	return {
		number: decision.number,
		day: decision.placeAndDate,
		cover: front.attachedTo,
		effect: decision.articles[1]
	};
}

test('an issued version bears its decision; what is not known stays to be filled in', () => {
	const look = { ...row, change: 'Rà soát, không có thay đổi' };
	expect(told([issuedRow, look])).toEqual({
		number: 'Số: 15/QĐ-UBND',
		day: '[Địa danh], ngày 23 tháng 11 năm 2026',
		cover: expect.stringMatching(
			/^\(Kèm theo Quyết định số 15\/QĐ-UBND ngày 23 tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân /u
		),
		effect: 'Quyết định này có hiệu lực kể từ ngày 15 tháng 12 năm 2026.'
	});
});

test('a version that was not issued has a draft decision, whatever issued the one before', () => {
	for (const history of [[row], [{ ...issuedRow, version: '0.9' }, row]])
		expect(told(history)).toEqual({
			number: 'Số:        /QĐ-UBND',
			day: '[Địa danh], ngày … tháng … năm …',
			cover: expect.stringContaining('số …/QĐ-UBND ngày … tháng … năm …'),
			effect: 'Quyết định này có hiệu lực kể từ ngày ký.'
		});
});

test('what nobody issued says on its cover and at the foot of each page that it is a draft, and how far it came', () => {
	const input = { ...fixtureInput(), scenes: [] };
	const frontOf = (draft?: DraftKind) => {
		const dossier = { ...input.dossier, ...(draft === undefined ? {} : { draft }) };
		return buildDocument({ ...input, dossier }, { ...noPainter, holds: () => true }).model.front;
	};
	expect(frontOf('drawn-up').notices[0]).toMatch(/^DỰ THẢO – bản đang soạn, chưa ban hành/u);
	expect(frontOf('submitted').notices[0]).toMatch(/^DỰ THẢO – phiên bản 1\.0 đã trình, chưa ban hành/u);
	expect(frontOf('drawn-up').footer).toContain(' · Dự thảo');
	expect([frontOf().footer, ...frontOf().notices].join(' ')).not.toMatch(/dự thảo/iu);
});

test('an edition that is not the original says which it is under the title of the decision, on the cover and at the foot', () => {
	const history = [issuedRow];
	const spoken = (level: EditionLevel, dossier: Partial<ExportInput['dossier']> = { history }) => {
		const input = { ...fixtureInput(), scenes: [] };
		const cut = edition(input.edition.architecture, { level, asOf: input.asOf, pack: input.pack });
		const { front, decision } = buildDocument(
			{ ...input, edition: cut, dossier: { ...input.dossier, ...dossier } },
			{ ...noPainter, holds: () => true }
		).model;
		return { notices: front.notices, footer: front.footer, line: decision.edition };
	};
	const original = 'bản gốc là văn bản đã ban hành số 15/QĐ-UBND ngày 23 tháng 11 năm 2026.';
	const open = spoken('public');
	// Nothing was left out of it; that is told no more than that something was.
	expect(open.line).toBe(`Bản công khai: không gồm các phần hạn chế lưu hành, nếu có; ${original}`);
	expect(open.notices).toContain(open.line);
	expect(open.footer).toMatch(/^Bản công khai · Mã hồ sơ /u);
	const restricted = spoken('restricted');
	expect(restricted.line).toBe(`Bản hạn chế lưu hành: có thêm các phần chỉ lưu hành hạn chế, nếu có; ${original}`);
	expect(restricted.notices).toContain(restricted.line);
	expect(restricted.footer).toMatch(/^Bản hạn chế lưu hành · Mã hồ sơ /u);
	const own = spoken('internal');
	expect(own.line).toBe('');
	expect(JSON.stringify(own)).not.toMatch(/bản (?:công khai|hạn chế|gốc)/iu);
	// What nothing issued yet names no document.
	expect(spoken('public', { history: [] }).line).toMatch(/^Bản công khai: .*; không thay cho bản gốc\.$/u);
});

test('place, office and name of who signed stand where somebody said them; a deputy decides nothing in his own name', () => {
	const input = { ...fixtureInput(), scenes: [] };
	const signed = (more: Partial<NonNullable<VersionEntry['decision']>>) => {
		const history = [{ ...issuedRow, decision: { number: '15/QĐ-UBND', date: '2026-11-23', ...more } }];
		const { decision, front } = buildDocument(
			{ ...input, dossier: { ...input.dossier, history } },
			{ ...noPainter, holds: () => true }
		).model;
		const { placeAndDate, authority, signer, signatory } = decision;
		return { placeAndDate, authority, signer, signatory, attachedTo: front.attachedTo };
	};
	const open = signed({});
	expect(open).toMatchObject({ signer: ['CHỦ TỊCH'], signatory: '[Họ và tên]' });
	const said = { place: 'Cà Mau', signerTitle: 'Quyền Chủ tịch', signerName: 'Nguyễn Văn A' };
	expect(signed(said)).toEqual({
		placeAndDate: 'Cà Mau, ngày 23 tháng 11 năm 2026',
		authority: expect.stringMatching(/^QUYỀN CHỦ TỊCH ỦY BAN NHÂN DÂN /u),
		signer: ['QUYỀN CHỦ TỊCH'],
		signatory: 'Nguyễn Văn A',
		attachedTo: expect.stringContaining('của Quyền Chủ tịch Ủy ban nhân dân ')
	});
	expect(signed({ signerTitle: 'KT. Chủ tịch, Phó Chủ tịch' })).toMatchObject({
		authority: open.authority,
		attachedTo: open.attachedTo,
		signer: ['KT. CHỦ TỊCH, PHÓ CHỦ TỊCH']
	});
});

test('an annex is called as the agency’s own frame has it, in the list of annexes and above it', () => {
	const { edition: cut, pack } = fixtureInput();
	const own = pack.forms.form01.annexes.find(({ titles }) => titles !== undefined);
	if (own?.titles === undefined) throw new Error('No annex has titles of its own');
	for (const [frame, title] of Object.entries(own.titles)) {
		const meta = { ...cut.architecture.meta, frame: frame as typeof cut.architecture.meta.frame };
		const input = { ...fixtureInput({ ...cut.architecture, meta }), scenes: [] };
		const { sections } = buildDocument(input, { ...noPainter, holds: () => true }).model;
		const words = JSON.stringify(sections);
		expect(words).toContain(title);
		expect(words).toContain(`Phụ lục ${own.number}: ${title}`);
		expect(words).not.toContain(own.title);
	}
});

const facts = {
	place: 'Cà Mau',
	grounds:
		'Luật Tổ chức chính quyền địa phương năm 2025;\n\n- Căn cứ Quyết định số 01/2026/QĐ-UBND (minh họa)\nCăn cứ Quyết định số 1425/QĐ-TTg ngày 29/7/2026',
	proposer: 'Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ.',
	authorityLine: 'KT. CHỦ TỊCH',
	signerTitle: 'Phó Chủ tịch',
	signerName: 'Nguyễn Văn A',
	recipients: '- Như Điều 3;\n- Thường trực Tỉnh ủy\n- Bộ Khoa học và Công nghệ;',
	archive: 'KGVX'
};

test('a draft decision says all that the agency said of it, and leaves nothing open but number and day', () => {
	const input = { ...fixtureInput(), scenes: [] };
	const { decision } = buildDocument(
		{ ...input, dossier: { ...input.dossier, decision: facts } },
		{ ...noPainter, holds: () => true }
	).model;
	expect(decision.placeAndDate).toBe('Cà Mau, ngày … tháng … năm …');
	expect(decision.grounds.slice(0, 2)).toEqual([
		'Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;',
		'Căn cứ Quyết định số 01/2026/QĐ-UBND (minh họa);'
	]);
	// The decision cites it by itself.
	expect(decision.grounds.filter((line) => line.includes('1425/QĐ-TTg'))).toHaveLength(1);
	// As preambles cite them: a law by its name and number, a decree with its day.
	expect(decision.grounds).toContain('Căn cứ Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15;');
	expect(decision.grounds).toContain(
		'Căn cứ Nghị định số 331/2026/NĐ-CP ngày 19 tháng 8 năm 2026 của Chính phủ về bảo vệ an ninh mạng đối với hệ thống thông tin;'
	);
	expect(decision.grounds.at(-1)).toBe('Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ.');
	expect(decision.authority).toMatch(/^CHỦ TỊCH ỦY BAN NHÂN DÂN /u);
	expect(decision.signer).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
	expect(decision.recipients).toEqual([
		'Như Điều 3;',
		'Thường trực Tỉnh ủy;',
		'Bộ Khoa học và Công nghệ;',
		'Lưu: VT, KGVX.'
	]);
	expect(JSON.stringify(decision)).not.toMatch(/\[[^\]"]+\]/u);
});

test('what was said when it was issued stands in place of what the dossier said before', () => {
	const input = { ...fixtureInput(), scenes: [] };
	const decided = { number: '15/QĐ-UBND', date: '2026-11-23', signerName: 'Trần Thị B' };
	const { decision } = buildDocument(
		{ ...input, dossier: { ...input.dossier, decision: facts, history: [{ ...issuedRow, decision: decided }] } },
		{ ...noPainter, holds: () => true }
	).model;
	expect([decision.signatory, decision.placeAndDate]).toEqual(['Trần Thị B', '[Địa danh], ngày 23 tháng 11 năm 2026']);
});

test.each([
	['UBND tỉnh Cà Mau', 'Ủy ban nhân dân tỉnh'],
	['UBND thành phố Huế', 'Ủy ban nhân dân thành phố']
])('the decision of %s is carried out by the office of %s', (agencyName, committee) => {
	const input = { ...fixtureInput(), scenes: [] };
	const architecture = { ...input.edition.architecture, meta: { ...input.edition.architecture.meta, agencyName } };
	const { decision } = buildDocument(
		{ ...input, edition: { ...input.edition, architecture } },
		{ ...noPainter, holds: () => true }
	).model;
	expect(decision.articles[2]).toMatch(new RegExp(`^Chánh Văn phòng ${committee}, Giám đốc các Sở `, 'u'));
});
