/** What a remark is about is told before and after from the version in which it was made, within what readers may see. */
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { edition } from '$models/architecture/edition';
import { DiagramId, NodeId, ObjectId } from '$models/architecture/identifier';
import { noCounts } from '$models/conformance/rule-standing';
import type { Finding } from '$models/conformance/report';
import type { AppraisalRemark, Approval, EarlierVersion } from '$exporters/exporter';
import { fixtureArchitecture, fixturePack } from '$exporters/form03/fixture';
import type { ChecklistInput } from './checklist';
import { remarkChanges } from './remark-changes';

const asOf = '2026-11-20';
const editionOf = (architecture: Architecture, level: 'internal' | 'restricted' = 'internal') =>
	edition(architecture, { level, asOf, pack: fixturePack });

/** With the fields of one object otherwise, and its record of now. */
function withFields(id: string, said: Readonly<Record<string, string>>): Architecture {
	const architecture = fixtureArchitecture();
	const object = architecture.objects.get(ObjectId(id));
	if (object === undefined) throw new Error(`There is no ${id}`);
	const fields = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, { value }]));
	const changed = { ...object, fields: { ...object.fields, ...fields } };
	return { ...architecture, objects: new Map(architecture.objects).set(object.id, changed) };
}
const withChapter = (architecture: Architecture, text: string): Architecture => ({
	...architecture,
	chapters: new Map(architecture.chapters).set('form01/III.1', text)
});

const remarkOn = (subject: string, rest: Partial<AppraisalRemark> = {}, version = '1.0'): AppraisalRemark => ({
	...{ about: '', field: '', quote: '', words: '', by: '', at: '', isRequest: false, reply: null, state: 'open' },
	...rest,
	told: { subject, version, due: '', assignee: '', replies: [], turns: [] }
});

const earlierOf = (architecture: Architecture): EarlierVersion => ({
	...{
		version: '1.0',
		isLast: true,
		ended: 'returned',
		cutoffDate: asOf,
		submittedAt: '',
		edition: editionOf(architecture)
	}
});

function told(now: Architecture, remark: AppraisalRemark, more: Partial<ChecklistInput> = {}): string {
	return remarkChanges({
		...{ pack: fixturePack, edition: editionOf(now), earlier: [earlierOf(fixtureArchitecture())] },
		report: { pack: '', asOf, outcomes: [], counts: noCounts, findings: [] },
		approval: { version: '1.1' } as Approval,
		...more
	})(remark);
}

const nothing = 'Không có thay đổi ở nơi được góp ý';

describe('what became of it', () => {
	const owner = withFields('o2', { owner: 'Sở Nội vụ', evidence: 'Biên bản' });

	it('is told of a field by both its values, and which others changed beside it', () => {
		expect(told(owner, remarkOn('object:o2', { field: 'owner' }))).toBe(
			'Cơ quan chủ quản: “UBND tỉnh Cà Mau” → “Sở Nội vụ”\nTrường khác đã sửa: Nguồn/minh chứng'
		);
		const long = 'Nguồn số liệu của sở. '.repeat(20);
		const lengthened = told(
			withFields('o2', { owner: `${long}Câu thêm.` }),
			remarkOn('object:o2', { field: 'owner' }),
			{
				earlier: [earlierOf(withFields('o2', { owner: long.trim() }))]
			}
		);
		expect(lengthened).toMatch(/Câu thêm\.”$/u);
		expect(told(owner, remarkOn('object:o2', { field: 'layer' }))).toContain(`${nothing}\nTrường khác đã sửa`);
	});

	it('is told of an object by its fields and what is tied to it, of one that is gone, and of one that stayed', () => {
		expect(told(owner, remarkOn('object:o2'))).toContain('“UBND tỉnh Cà Mau” → “Sở Nội vụ”');
		expect(told(owner, remarkOn('object:o2'))).toMatch(/^Thay đổi của đối tượng:\n/u);
		expect(told(owner, remarkOn('object:o10'))).toBe(nothing);
		const architecture = fixtureArchitecture();
		const objects = new Map(architecture.objects);
		objects.delete(ObjectId('o2'));
		expect(told({ ...architecture, objects }, remarkOn('object:o2'))).toBe('Đã xóa');
		const relations = new Map([...architecture.relations].slice(1));
		const [lost] = architecture.relations.values();
		expect(told({ ...architecture, relations }, remarkOn(`object:${lost?.source ?? ''}`))).toMatch(
			/^Thay đổi của đối tượng:\nBỏ: /u
		);
	});

	describe('of a diagram', () => {
		const id = DiagramId('d5');
		const on = (architecture: Architecture, fields: Readonly<Record<string, string>> = {}): Architecture => {
			const said = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]));
			const diagram = {
				id,
				type: 'SĐ-05',
				deletedAt: null,
				fields: { version: { value: '1.0' }, ...said },
				targets: {}
			};
			const node = { id: NodeId('n1'), diagram: id, kind: 'object', object: ObjectId('o2') } as const;
			return {
				...architecture,
				diagrams: new Map(architecture.diagrams).set(id, diagram),
				nodes: new Map(architecture.nodes).set(node.id, node)
			};
		};
		const since = (now: Architecture): string =>
			told(now, remarkOn(`diagram:${id}`), { earlier: [earlierOf(on(fixtureArchitecture()))] });

		it('is told what changed of what it shows, and where that stands', () => {
			expect(since(on(owner))).toMatch(/^Sửa: /u);
			expect(since({ ...on(fixtureArchitecture()), nodes: new Map() })).toBe('Trên sơ đồ: bỏ 1');
			expect(since(on(fixtureArchitecture(), { contact: 'Sở Nội vụ' }))).toMatch(/→ “Sở Nội vụ”$/u);
		});

		it('nothing is credited that it does not show, nor what every version writes into its title block', () => {
			expect(since(on(withFields('o10', { owner: 'Sở khác' })))).toBe(nothing);
			expect(since(on(fixtureArchitecture(), { version: '9.9', effective: '2027-01-01' }))).toBe(nothing);
		});
	});

	it('is told of words by the passage, shortened', () => {
		const old = withChapter(fixtureArchitecture(), 'Đoạn đầu.\n\nTỉnh có tám hệ thống.');
		const now = withChapter(fixtureArchitecture(), `Đoạn đầu.\n\nTỉnh có chín hệ thống. ${'Dài. '.repeat(200)}`);
		const earlier = [earlierOf(old)];
		const cell = told(now, remarkOn('chapter:form01/III.1', { quote: 'tám hệ thống' }), { earlier });
		expect(cell).toMatch(/^“Tỉnh có tám hệ thống\.” → “Tỉnh có chín hệ thống\./u);
		expect(cell.length).toBeLessThan(500);
		expect(told(old, remarkOn('chapter:form01/III.1'), { earlier })).toBe(nothing);
		expect(told(now, remarkOn('chapter:form01/III.1', { quote: 'Đoạn đầu' }), { earlier })).toBe(
			`${nothing}; phần khác của mục đã sửa`
		);
	});

	it('is told of a finding by whether it is still there', () => {
		const finding = { id: 'R1:object:o2' } as Finding;
		const report = { pack: '', asOf, outcomes: [], counts: noCounts, findings: [finding] };
		expect(told(owner, remarkOn('finding:R1:object:o2'), { report })).toMatch(/^Phát hiện: còn\n/u);
		expect(told(owner, remarkOn('finding:R1:object:o2'))).toMatch(
			/^Phát hiện: hết\nThay đổi của đối tượng:\nCơ quan chủ quản: /u
		);
	});

	it('of the whole nothing is credited to a remark', () => {
		expect(told(owner, remarkOn('architecture:a'))).toBe('Ý kiến chung: xem báo cáo thay đổi');
	});
});

describe('where nothing can be compared, the cell says why', () => {
	const now = fixtureArchitecture();

	it('since the version is not kept, or is this very one', () => {
		expect(told(now, remarkOn('object:o2', {}, '0.9'))).toBe('Không có nội dung phiên bản 0.9 để đối chiếu');
		expect(told(now, remarkOn('object:o2', {}, '1.1'))).toBe(
			'Nêu ở chính phiên bản này, chưa có phiên bản sau để đối chiếu'
		);
	});

	it('since the old version has what these readers may not see', () => {
		const old = withFields('o2', { circulation: 'restricted', owner: 'BÍ-MẬT' });
		const cell = told(now, remarkOn('object:o2', { field: 'owner' }), { earlier: [earlierOf(old)] });
		expect(cell).toBe('Phiên bản 1.0 có nội dung ngoài phạm vi của bản này nên không đối chiếu');
	});
});
