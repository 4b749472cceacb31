/** A made-up province for tests of views, layouts and pictures: slots filled and empty, parts, references, relations. */
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';

interface Sketch {
	readonly id: string;
	readonly name: string;
	readonly layer: string;
	readonly component: string;
	readonly kind?: string;
	readonly slot?: string;
	readonly parent?: string;
	readonly reference?: boolean;
	readonly more?: Readonly<Record<string, unknown>>;
}

const sketches: readonly Sketch[] = [
	{
		id: 'dc',
		name: 'Trung tâm dữ liệu tỉnh (thử)',
		layer: 'L1',
		component: 'HTS',
		kind: 'infrastructure',
		slot: 'H8.01'
	},
	{
		id: 'soc',
		name: 'Hệ thống giám sát an toàn thông tin',
		layer: 'L1',
		component: 'ANM',
		kind: 'system',
		slot: 'H8.06'
	},
	{
		id: 'store',
		name: 'Kho dữ liệu dùng chung của tỉnh',
		layer: 'L2',
		component: 'DL',
		kind: 'database',
		slot: 'H8.08'
	},
	{ id: 'land', name: 'Cơ sở dữ liệu đất đai', layer: 'L2', component: 'DL', kind: 'database', slot: 'H8.10' },
	{
		id: 'lgsp',
		name: 'Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)',
		layer: 'L2',
		component: 'NTL',
		kind: 'platform',
		slot: 'H8.13'
	},
	{
		id: 'service',
		name: 'Dịch vụ chia sẻ dữ liệu thủ tục',
		layer: 'L2',
		component: 'NTL',
		kind: 'service',
		parent: 'lgsp'
	},
	{
		id: 'tthc',
		name: 'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh',
		layer: 'L3',
		component: 'UDNV',
		kind: 'system',
		slot: 'H8.18',
		more: { usageScope: ['commune', 'province'] }
	},
	{
		id: 'ioc',
		name: 'Trung tâm giám sát, điều hành thông minh',
		layer: 'L3',
		component: 'UDNV',
		kind: 'system',
		slot: 'H8.22'
	},
	{ id: 'portal', name: 'Cổng thông tin điện tử tỉnh', layer: 'L4', component: 'KTT', kind: 'system', slot: 'H8.37' },
	{
		id: 'dash',
		name: 'Bảng thông tin điều hành <script>alert("&")</script>',
		layer: 'L4',
		component: 'DLHQ',
		kind: 'system',
		slot: 'H8.39'
	},
	{ id: 'loose', name: 'Ứng dụng chưa xếp chỗ', layer: 'L3', component: 'UDNV', kind: 'system' },
	{
		id: 'ndxp',
		name: 'Nền tảng chia sẻ, điều phối dữ liệu quốc gia (thử)',
		layer: 'L2',
		component: 'NTL',
		kind: 'platform',
		reference: true,
		more: { owner: 'Bộ Công an', sharing: 'national-a' }
	},
	{
		id: 'far',
		name: 'Hệ thống của nơi khác, không liên quan',
		layer: 'L3',
		component: 'UDNV',
		kind: 'system',
		reference: true
	}
];

const relations = [
	['r1', 'QH-1', 'store', 'data-exchange', 'lgsp', 'in-use', 'Dữ liệu dùng chung'],
	['r2', 'QH-2', 'lgsp', 'data-exchange', 'tthc', 'in-use', 'Thủ tục hành chính'],
	['r3', 'QH-3', 'lgsp', 'technical', 'ndxp', 'planned', ''],
	['r4', 'QH-4', 'tthc', 'service-use', 'portal', 'in-use', 'Nộp hồ sơ'],
	['r5', 'QH-5', 'ioc', 'dependency', 'store', 'in-use', '']
] as const;

export const provinceFile = {
	khuevan: 1,
	meta: {
		id: 'thu',
		name: 'Tỉnh thử',
		frame: 'province',
		agency: '96',
		agencyName: 'UBND tỉnh Cà Mau',
		pack: 'vn-1425@1.0',
		sample: true
	},
	dossier: { code: 'HS-96-1', version: '1.0', cutoffDate: '2026-11-01', effectiveDate: null },
	objects: sketches.map(({ id, name, layer, component, kind = 'system', parent, reference, more }, index) => ({
		id,
		kind,
		code: `${reference === true ? 'QG' : 'KT'}-${String(index + 1)}`,
		...(parent === undefined ? {} : { parent }),
		fields: {
			name,
			layer,
			component,
			recordType: reference === true ? 'reference' : 'original',
			owner: 'UBND tỉnh Cà Mau',
			lifecycle: 'operating',
			sharing: 'province',
			...more
		}
	})),
	relations: relations.map(([id, code, source, type, target, state, data]) => ({
		id,
		code,
		source,
		type,
		target,
		fields: { state, ...(data === '' ? {} : { data }) }
	})),
	mappings: sketches
		.filter(({ slot }) => slot !== undefined)
		.map(({ id, slot }) => ({ id: `${id}.1`, object: id, fields: { slotComponent: slot } })),
	diagrams: [
		{
			id: 'd2',
			type: 'SĐ-T-02',
			fields: {
				state: 'as-is',
				purpose: 'Các thành phần do tỉnh triển khai, để xét đầu tư và sự phù hợp',
				scope: 'Cấp tỉnh',
				version: '1.0',
				source: 'Khung kiến trúc thử',
				contact: 'Sở KH&CN'
			}
		},
		{ id: 'd5', type: 'SĐ-05', fields: { title: 'Dữ liệu và kết nối chủ yếu' } }
	],
	nodes: ['store', 'lgsp', 'service', 'tthc', 'portal', 'ndxp'].map((object) => ({
		id: `n-${object}`,
		diagram: 'd5',
		kind: 'object',
		object
	}))
};

export function provinceArchitecture(file: unknown = provinceFile): Architecture {
	const read = readCanonical(JSON.stringify(file));
	if (!read.ok) throw new Error(`${read.problem.code} ${read.problem.message} ${read.problem.place ?? ''}`);
	return read.value.architecture;
}

export const provinceDossier = provinceFile.dossier;
