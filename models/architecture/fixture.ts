/** A small architecture for tests: two objects, a relation, a gap with its task, a diagram; each kind of field entry once. */
import type { Architecture } from './architecture';
import { readCanonical } from './canonical';

export const smallFile = {
	khuevan: 1,
	meta: {
		id: 'small',
		name: 'Kiến trúc thử',
		frame: 'province',
		agency: '96',
		agencyName: 'UBND tỉnh Cà Mau',
		pack: 'vn-1425@1.0',
		sample: false
	},
	dossier: { code: 'HS-96-1', version: '1.0', cutoffDate: '2026-11-01', effectiveDate: null },
	objects: [
		{
			id: 'portal',
			kind: 'system',
			code: 'KT-1',
			fields: {
				name: 'Cổng thông tin điện tử',
				layer: 'L4',
				component: 'KTT',
				lifecycle: 'operating',
				usageScope: ['commune', 'province'],
				technicalContact: { undetermined: { reason: 'chưa phân công', contact: 'Sở KH&CN', due: '2027-01-15' } },
				dataOwner: { notApplicable: { reason: 'không lưu dữ liệu' } }
			},
			to: { lifecycle: 'upgrading', usageScope: ['commune', 'province', 'unit'] },
			notes: [{ id: 'n1', text: 'Phiên bản 3', from: 'a.xlsx › Hệ thống › D4' }]
		},
		{
			id: 'store',
			kind: 'database',
			code: 'KT-2',
			fields: { name: 'Kho dữ liệu dùng chung', layer: 'L2', component: 'DL' }
		}
	],
	relations: [
		{
			id: 'reads',
			code: 'QH-1',
			source: 'store',
			type: 'data-exchange',
			target: 'portal',
			fields: { data: 'Thủ tục hành chính', channel: ['lgsp', 'api'], state: 'in-use' }
		}
	],
	mappings: [{ id: 'portal.1', object: 'portal', fields: { slotComponent: 'H8.36' } }],
	gaps: [{ id: 'g1', code: 'ND-1', objects: ['portal'], fields: { content: 'Nâng cấp cổng' } }],
	tasks: [{ id: 't1', code: 'NV-1', fields: { name: 'Nâng cấp cổng', deadline: '2027-06-30' } }],
	gapTasks: [['g1', 't1']],
	diagrams: [{ id: 'd1', type: 'SĐ-T-02', fields: { title: 'Các thành phần' } }],
	nodes: [{ id: 'd1/portal', diagram: 'd1', kind: 'object', object: 'portal' }],
	geometry: { 'd1/portal': [10, 20, 160, 60] },
	bends: {
		'd1/reads': [
			[5, 5],
			[5, 40]
		]
	},
	chapters: { 'form01/III.1': 'Bối cảnh của tỉnh.' }
};

export function smallArchitecture(): Architecture {
	const read = readCanonical(JSON.stringify(smallFile));
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.architecture;
}
