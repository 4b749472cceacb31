import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { pictureKey, wordsOfChapter } from '$models/architecture/drawn-blocks';
import { emptyArchitecture } from '$models/architecture/empty';
import type { Edit } from '$models/architecture/edit';
import { check } from '$models/conformance/check';
import { Checker } from '$models/conformance/checker';
import { followed } from '$models/conformance/follow';
import type { Finding } from '$models/conformance/report';
import { builtInPack } from '$models/framework/packs';
import { LiveDocument, seedDocument } from '$models/sync/document';
import { randomEdits } from '../../tests/generators/random-edits';
import { seeded, type Random } from '../../tests/generators/random';
import { cleanSvg } from './clean-svg';
import { chapterInspection } from './inspect-chapters';

const asOf = '2026-11-23';
const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const inspections = [chapterInspection];

const empty = emptyArchitecture({
	id: 'random',
	name: 'Ngẫu nhiên',
	frame: 'province',
	agency: '96',
	agencyName: 'UBND tỉnh Cà Mau',
	pack: `${pack.id}@${pack.version}`,
	sample: false
});
const key = 'form01/I.1';
const live = (...lines: readonly string[]): string => ['```khuevan', ...lines, '```'].join('\n');
const source = 'flowchart LR\n  accTitle: Luồng hồ sơ\n  A --> B';
const drawn = ['```mermaid', source, '```'].join('\n');
const svg = ((): string => {
	const clean = cleanSvg('<svg viewBox="0 0 9 9"><text>A</text></svg>');
	if (!clean.ok) throw new Error(clean.reason);
	return clean.picture.svg;
})();
const written = (text: string, pictures: Readonly<Record<string, string>> = {}): Architecture => ({
	...empty,
	chapters: new Map([[key, text]]),
	pictures: new Map(Object.entries(pictures))
});
const inspected = (architecture: Architecture): readonly Finding[] =>
	check(architecture, pack, asOf, { rules: [], inspections }).findings;
const toldOf = (architecture: Architecture): readonly (readonly [string, number | undefined])[] =>
	inspected(architecture).map(({ rule, line }) => [rule, line]);

it('asks what the text leaves undetermined for its reason, contact and day', () => {
	const open = '**Chưa xác định** (lý do: chờ rà soát; đầu mối: …; hạn: …)';
	const [finding, ...others] = inspected(written(`Đoạn đầu.\n\n${open}`));
	expect(others).toEqual([]);
	expect(finding).toMatchObject({ rule: 'chapter-undetermined', line: 3, severity: 'required', verdict: 'fail' });
	expect(finding?.message.vi).toContain('“đầu mối, hạn”');
	expect(inspected(written('Chưa xác định (lý do: chờ rà soát; đầu mối: Vụ A; hạn: 31/12/2026)'))).toEqual([]);
});

describe('the blocks of chapters in a check', () => {
	it('are findings with their line where something is wrong', () => {
		const text = [
			'Đoạn đầu.',
			'',
			live('loại: bảng', 'bản ghi: nhiệm vụ', 'cột: màu'),
			'',
			live('loại: danh sách', 'bản ghi: nhiệm vụ', 'tên: Theo NV-7'),
			'',
			drawn
		].join('\n');
		expect(toldOf(written(text))).toEqual([
			['chapter-block', 6],
			['chapter-block-empty', 9],
			['chapter-caption', 9],
			['chapter-picture', 15]
		]);
		const [block] = inspected(written(text));
		expect(block).toMatchObject({ verdict: 'fail', severity: 'required', subject: { kind: 'chapter', id: key } });
		expect(block?.message.vi).toContain('dòng 6: Bản ghi không có trường “màu”');
	});

	it('leave the shapes of a drawing out of what waits to be filled in, and none of its words', () => {
		const ruleIds = (text: string): readonly string[] =>
			check(written(text), pack, asOf).findings.map(({ rule }) => rule);
		const shapes = '```mermaid\nflowchart LR\n  A[Cổng dịch vụ] --> B[Kho dữ liệu]\n```';
		expect(ruleIds(shapes)).not.toContain('F09');
		expect(ruleIds(`${shapes}\n\nTheo [điền tên].`)).toContain('F09');
		expect(wordsOfChapter(shapes)).toBe(shapes.replaceAll('[', '(').replaceAll(']', ')'));
	});

	it('pass where the picture is of what is written, and not where it is of what was', () => {
		const pictures = { [pictureKey(source)]: svg };
		expect(toldOf(written(drawn, pictures))).toEqual([]);
		const [bare, kept] = ['flowchart LR\n  A --> B', svg];
		const untitled = written(`\`\`\`mermaid\n${bare}\n\`\`\``, { [pictureKey(bare)]: kept });
		expect(toldOf(untitled)).toEqual([['chapter-caption-missing', 1]]);
		expect(toldOf(written(drawn.replace('B', 'C'), pictures))).toEqual([['chapter-picture', 1]]);
		const unfit = { [pictureKey(source)]: svg.replace('<text>', '<text onclick="alert(1)">') };
		expect(inspected(written(drawn, unfit))[0]?.message.en).toContain('cannot be used');
		expect(toldOf(written(`\`\`\`mermaid\n${'a'.repeat(100_000)}\n\`\`\``))).toEqual([['chapter-picture', 1]]);
		expect(check(written(drawn, pictures), pack, asOf, { rules: [], inspections }).counts).toMatchObject({
			pass: 2,
			fail: 0
		});
	});

	it('keep the identity of a finding, and what a waiver rests on, when they move down', () => {
		const block = live('loại: bảng', 'bản ghi: nhiệm vụ', 'cột: màu');
		const checker = new Checker(pack, { asOf, rules: [], inspections });
		const [before] = checker.update(written(block)).set;
		if (before === undefined) throw new Error('Nothing was found');
		const fingerprint = checker.fingerprint(before);
		const change = checker.update(written(`Thêm.\n\n${block}`));
		expect(change).toMatchObject({ set: [{ id: before.id, line: 6 }], removed: [] });
		expect(checker.fingerprint(before)).toBe(fingerprint);
		expect(fingerprint).not.toBe('');
		expect(checker.update(written('Thêm.'))).toMatchObject({ set: [], removed: [before.id] });
	});

	it('are no matter of a pack that the architecture does not go by', () => {
		const other = builtInPack('nq-214');
		if (other === undefined) throw new Error('The pack nq-214 is not there');
		expect(check(written(live('loại: bảnh')), other, asOf, { rules: [], inspections }).findings).toEqual([]);
	});

	const blocks = [
		live('loại: bảng', 'bản ghi: đối tượng', 'điều kiện: layer = L2 | L3', 'tên: Có KT-1'),
		live('loại: danh sách', 'bản ghi: hệ thống', 'điều kiện: name = *'),
		live('loại: số lượng', 'bản ghi: đối tượng', 'điều kiện: owner = ?', 'tên: Có 2 hệ thống, xem ND-1'),
		live('loại: danh sách', 'bản ghi: quan hệ'),
		live('loại: lộ trình', 'điều kiện: deadline <= 2026-12-31', 'tên: Theo NV-1'),
		live('loại: sơ đồ', 'bản ghi: SĐ-T-02'),
		live('loại: bảng', 'bản ghi: đối tượng', 'điều kiện: màu = đỏ'),
		drawn,
		'Chữ.'
	];
	const rewrite = (random: Random): Edit[] => {
		if (random.next() < 0.5)
			return [{ op: 'put', root: 'pictures', key: pictureKey(source), value: random.next() < 0.5 ? svg : undefined }];
		const text = Array.from({ length: random.below(4) }, () => random.pick(blocks)).join('\n\n');
		return [{ op: 'write', chapter: random.pick([key, 'form01/II.1']), text }];
	};

	it('are told after each of 200 random edits as a full check tells them', () => {
		const random = seeded(20_261_127);
		const doc = new Y.Doc();
		seedDocument(doc, empty, 'seed');
		const document = new LiveDocument(doc);
		const checker = new Checker(pack, { asOf, rules: [], inspections });
		checker.update(document.current.architecture);
		let follower = checker.report();
		const seen = new Set<string>();
		for (let step = 0; step < 200; step += 1) {
			document.apply(random.next() < 0.3 ? rewrite(random) : randomEdits(pack, random), 'somebody');
			const { architecture } = document.current;
			follower = followed(follower, checker.update(architecture));
			const full = check(architecture, pack, asOf, { rules: [], inspections });
			expect(checker.report(), `step ${String(step)}`).toEqual(full);
			expect(follower, `step ${String(step)}`).toEqual(full);
			for (const { rule } of full.findings) seen.add(rule);
		}
		expect([...seen].sort()).toEqual(['chapter-block', 'chapter-block-empty', 'chapter-caption', 'chapter-picture']);
	}, 120_000);
});
