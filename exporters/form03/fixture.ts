/** A small province for the tests of the three forms, with names that try to be formulas and markup. */
import type { Architecture, ArchitectureObject, Gap, Relation, Task } from '$models/architecture/architecture';
import { edition } from '$models/architecture/edition';
import { emptyArchitecture } from '$models/architecture/empty';
import type { FieldEntry, FieldValue, Fields } from '$models/architecture/field';
import {
	DiagramId,
	GapId,
	gapTaskKey,
	KpiId,
	mainMappingOf,
	ObjectId,
	RelationId,
	TaskId
} from '$models/architecture/identifier';
import type { Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import type { ExportInput } from '$exporters/exporter';

export const trickyName = '=1+1 # *Kho* $dữ liệu$ <b>Cà Mau</b> #set text(red)';

function loadedPack(): Pack {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('The pack vn-1425 is not there');
	return pack;
}

export const fixturePack: Pack = loadedPack();

const value = (said: FieldValue): FieldEntry => ({ value: said });
const fieldsOf = (said: Readonly<Record<string, FieldValue | FieldEntry>>): Fields =>
	Object.fromEntries(
		Object.entries(said).map(([key, entry]): [string, FieldEntry] => [
			key,
			typeof entry === 'object' && !Array.isArray(entry) ? (entry as FieldEntry) : value(entry as FieldValue)
		])
	);

function object(id: string, kind: string, code: string, said: Parameters<typeof fieldsOf>[0]): ArchitectureObject {
	return {
		id: ObjectId(id),
		kind,
		code,
		parent: null,
		notes: [],
		importKey: '',
		catalogue: '',
		deletedAt: null,
		fields: fieldsOf({
			recordType: 'original',
			modelState: 'both',
			usageScope: ['province', 'commune'],
			sharing: 'province',
			owner: 'UBND tỉnh Cà Mau',
			lifecycle: 'operating',
			evidence: 'Báo cáo rà soát năm 2026 (dữ liệu minh họa)',
			confirmContact: 'Sở Khoa học và Công nghệ',
			...said
		}),
		targets: {}
	};
}

const objects: readonly ArchitectureObject[] = [
	object('o10', 'system', 'KT-10', {
		name: 'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh',
		layer: 'L3',
		component: 'UDNV',
		operator: 'Sở Khoa học và Công nghệ'
	}),
	object('o2', 'platform', 'KT-2', { name: trickyName, layer: 'L2', component: 'NTL', disposition: 'upgrade' }),
	object('o1', 'infrastructure', 'KT-1', {
		name: 'Trung tâm dữ liệu tỉnh',
		layer: 'L1',
		component: 'HTS',
		operator: { undetermined: { reason: 'đang tổ chức lại đơn vị', contact: 'Sở Nội vụ', due: '2026-12-31' } }
	}),
	object('o3', 'logical', 'KT-3', {
		name: 'Quản trị, điều phối dữ liệu',
		layer: 'X1',
		component: { notApplicable: { reason: '' } },
		modelState: 'to-be'
	}),
	object('q1', 'database', 'QG-1', {
		name: 'Cơ sở dữ liệu quốc gia về dân cư',
		layer: 'L2',
		component: 'DL',
		recordType: 'reference',
		owner: 'Bộ Công an',
		usageState: 'in-use',
		sharing: 'national-a',
		usageScope: ['national']
	}),
	object('u1', 'unit', '', { name: 'Sở Khoa học và Công nghệ' }),
	{ ...object('gone', 'system', 'KT-9', { name: 'Hệ thống đã xóa', layer: 'L3' }), deletedAt: '2026-08-01T00:00:00Z' }
];

const relation = (id: string, code: string, source: string, target: string): Relation => ({
	id: RelationId(id),
	code,
	source: ObjectId(source),
	target: ObjectId(target),
	type: 'data-exchange',
	importKey: '',
	deletedAt: null,
	fields: fieldsOf({
		data: 'Thông tin công dân',
		channel: ['ndxp', 'lgsp'],
		state: 'in-use',
		basis: '-Quy chế phối hợp',
		protection: 'Dữ liệu cá nhân'
	}),
	targets: {}
});

const gap = (id: string, code: string, content: string): Gap => ({
	id: GapId(id),
	code,
	objects: [ObjectId('o2'), ObjectId('o1')],
	importKey: '',
	deletedAt: null,
	fields: fieldsOf({
		current: 'Chưa có nhật ký dịch vụ',
		required: 'Giám sát tập trung',
		content,
		disposition: 'upgrade',
		scope: 'direct'
	}),
	targets: {}
});

const task = (id: string, code: string, deadline: string): Task => ({
	id: TaskId(id),
	code,
	importKey: '',
	deletedAt: null,
	fields: fieldsOf({
		name: `Nâng cấp nền tảng (${code})`,
		result: 'Nền tảng có nhật ký và giám sát',
		lead: 'Sở Khoa học và Công nghệ',
		priority: 'Cao',
		deadline,
		resources: 'Ngân sách tỉnh',
		criteria: 'Biên bản nghiệm thu',
		execution: 'not-started'
	}),
	targets: {}
});

const byId = <Id, T extends { readonly id: Id }>(records: readonly T[]): ReadonlyMap<Id, T> =>
	new Map(records.map((record) => [record.id, record]));

/** The architecture of the tests. */
export function fixtureArchitecture(): Architecture {
	const empty = emptyArchitecture({
		id: 'ca-mau',
		name: 'Khung kiến trúc Chính quyền số tỉnh Cà Mau',
		frame: 'province',
		agency: '96',
		agencyName: 'UBND tỉnh Cà Mau',
		pack: 'vn-1425@1.0',
		sample: true
	});
	const [g1, t1, t2] = [GapId('g1'), TaskId('t1'), TaskId('t2')];
	const general = fixturePack.figures.find(({ id }) => id === 'H7')?.slots[0]?.id ?? '';
	return {
		...empty,
		objects: byId(objects),
		relations: byId([relation('r2', 'QH-2', 'q1', 'o10'), relation('r1', 'QH-1', 'o10', 'u1')]),
		mappings: new Map([
			[
				mainMappingOf(ObjectId('o1')),
				{
					id: mainMappingOf(ObjectId('o1')),
					object: ObjectId('o1'),
					fields: fieldsOf({ slotGeneral: general }),
					targets: {}
				}
			]
		]),
		gaps: byId([gap('g2', 'ND-2', 'Chưa có nhiệm vụ'), gap('g1', 'ND-1', 'Bổ sung nhật ký và giám sát')]),
		tasks: byId([task('t1', 'NV-1', '2027-06-30'), task('t2', 'NV-2', '2027-03-31')]),
		gapTasks: new Map([
			[gapTaskKey(g1, t1), { gap: g1, task: t1 }],
			[gapTaskKey(g1, t2), { gap: g1, task: t2 }]
		]),
		kpis: new Map([
			[
				KpiId('k1'),
				{
					id: KpiId('k1'),
					code: 'KPI-1',
					fields: fieldsOf({ name: 'Tỷ lệ hồ sơ trực tuyến', baseline: '60%', target: '90%' }),
					targets: {}
				}
			]
		]),
		diagrams: new Map([
			[
				DiagramId('d2'),
				{
					id: DiagramId('d2'),
					type: 'SĐ-T-02',
					deletedAt: null,
					fields: fieldsOf({ title: 'Mô hình thành phần tỉnh Cà Mau', version: '1.0' }),
					targets: {}
				}
			]
		]),
		chapters: new Map([
			[
				'form01/III.1',
				'Tỉnh **Cà Mau** sau sắp xếp có *địa bàn rộng* <script>alert(1)</script>.\n\n- Ý thứ nhất\n- Ý thứ hai #pagebreak()\n\n| Cột | Giá trị |\n|---|---|\n| A & B | `=2` |'
			]
		])
	};
}

/** What the exporters of the tests are given. */
export function fixtureInput(architecture: Architecture = fixtureArchitecture()): ExportInput {
	return {
		edition: edition(architecture, { level: 'internal', asOf: '2026-09-30', pack: fixturePack }),
		pack: fixturePack,
		dossier: { code: 'HS-96-2026', version: '1.0', cutoffDate: '2026-09-30', effectiveDate: null },
		asOf: '2026-09-30',
		scenes: [
			{
				diagram: 'd2',
				title: 'SĐ-T-02 Mô hình thành phần',
				description: 'Mô hình thành phần của tỉnh, bốn lớp',
				width: 1200,
				height: 700,
				boxes: [],
				lines: []
			}
		],
		report: {
			pack: 'vn-1425@1.0',
			asOf: '2026-09-30',
			outcomes: [
				{
					rule: 'G10',
					counts: { pass: 0, fail: 1, 'not-applicable': 0, undetermined: 0, 'not-enough-basis': 0 },
					error: ''
				}
			],
			findings: [
				{
					id: 'G10/architecture',
					rule: 'G10',
					ruleTitle: { vi: 'Đủ sơ đồ bắt buộc', en: 'Mandatory diagrams' },
					verdict: 'fail',
					severity: 'required',
					subject: { kind: 'architecture', id: '', code: '', name: 'Khung kiến trúc' },
					fields: [],
					message: { vi: 'Thiếu sơ đồ SĐ-T-01, SĐ-T-03', en: 'SĐ-T-01 and SĐ-T-03 are missing' },
					howToFix: { vi: 'Bổ sung sơ đồ', en: 'Add the diagrams' },
					basis: 'Dự thảo hướng dẫn, tr. 6',
					paraphrase: { vi: 'Mỗi loại Khung có sơ đồ bắt buộc', en: 'Each frame has mandatory diagrams' },
					fix: null,
					asked: false
				}
			],
			counts: { pass: 0, fail: 1, 'not-applicable': 0, undetermined: 0, 'not-enough-basis': 0 }
		}
	};
}
