/** The sample as an architecture: the same for the same pack, record by record. */
import { SCHEMA_VERSION } from '$models/architecture/architecture';
import type {
	Architecture,
	Diagram,
	DiagramNode,
	DossierClaims,
	Gap,
	Relation,
	Task
} from '$models/architecture/architecture';
import type { FieldEntry } from '$models/architecture/field';
import {
	DiagramId,
	figureNode,
	GapId,
	gapTaskKey,
	GoalId,
	KpiId,
	RelationId,
	TaskId
} from '$models/architecture/identifier';
import type { Pack } from '$models/framework/pack';
import { chapters } from './chapters';
import { gaps as gapRows } from './gaps';
import { goals, kpis } from './measures';
import { tasks as taskRows } from './tasks';
import { sampleObjects } from './objects';
import { codeCounter, entries, EVIDENCE, idOf } from './parts';
import { relations as relationRows } from './relations';
import { agencyName, units } from './units';

export const sampleDossier: DossierClaims = {
	code: 'HS-96-MINHHOA',
	version: '0.9',
	cutoffDate: '2026-11-20',
	effectiveDate: null
};

const byId = <Id, T extends { readonly id: Id }>(records: readonly T[]): Map<Id, T> =>
	new Map(records.map((record) => [record.id, record]));

function sampleRelations(code: (prefix: string) => string, ownerOf: ReadonlyMap<string, string>): Relation[] {
	const seen = new Set<string>();
	return relationRows.map(([source, type, target, data, channel, state, frequency]) => {
		const id = RelationId(`${idOf(source)}.${type}.${idOf(target)}`);
		if (seen.has(id)) throw new Error(`The sample relates ${id} twice`);
		seen.add(id);
		const exchanged = type === 'data-exchange' || type === 'sharing';
		const fields = entries({
			data: source === 'survey' && target === 'dashboard' ? '' : data,
			channel: [channel],
			state,
			frequency,
			basis: `${EVIDENCE}; quy chế kết nối, chia sẻ dữ liệu của tỉnh`,
			protection: exchanged
				? 'Dữ liệu dùng chung nội bộ cơ quan nhà nước; mã hóa đường truyền, ghi nhật ký truy cập'
				: '',
			counterpart: ownerOf.get(target) ?? '',
			modelState: state === 'planned' || state === 'not-connected' ? 'to-be' : 'both'
		});
		return {
			id,
			source: idOf(source),
			target: idOf(target),
			type,
			code: code('QH'),
			importKey: '',
			deletedAt: null,
			fields,
			targets: state === 'upgrading' || state === 'trial' ? { state: { value: 'in-use' } } : {}
		};
	});
}

/** The gap without a task, and the one object of "tiếp tục sử dụng" that a gap names, are among the planted faults. */
function sampleGaps(code: (prefix: string) => string): Gap[] {
	const rows = [
		...gapRows,
		[
			'g18',
			'vms camera',
			'Camera nhiều nơi quản lý',
			'Camera về một nền tảng quản lý video',
			'Chuẩn hóa kết nối camera',
			'standardise',
			'direct',
			''
		] as const
	];
	return rows.map(([key, objects, current, required, content, disposition, scope]) => ({
		id: GapId(key),
		code: code('ND'),
		objects: [...objects.split(' '), ...(key === 'g09' ? ['scan'] : [])].map(idOf),
		importKey: '',
		deletedAt: null,
		fields: entries({ current, required, content, disposition, scope, note: EVIDENCE }),
		targets: {}
	}));
}

function sampleTasks(code: (prefix: string) => string): Task[] {
	return taskRows.map(
		([key, name, result, lead, coordination, priority, start, deadline, resources, execution, progress]) => ({
			id: TaskId(key),
			code: code('NV'),
			importKey: '',
			deletedAt: null,
			fields: entries({
				name,
				result,
				lead: units[lead],
				coordination,
				priority,
				start,
				deadline,
				resources,
				concretisation: execution === 'in-progress' ? 'in-programme' : 'identified',
				programme: execution === 'in-progress' ? 'Kế hoạch chuyển đổi số của tỉnh (minh họa)' : '',
				progress,
				criteria: `${result}; kiểm chứng bằng biên bản nghiệm thu và số liệu vận hành`,
				dataReadiness: execution === 'in-progress' ? 'partial' : 'none',
				execution,
				note: EVIDENCE
			}),
			targets: {}
		})
	);
}

function sampleDiagrams(pack: Pack): Diagram[] {
	const rows = [
		['t-01', 'SĐ-T-01', 'transition', 'province'],
		['t-02', 'SĐ-T-02', 'to-be', 'province'],
		['t-03', 'SĐ-T-03', 'to-be', 'commune'],
		['05', 'SĐ-05', 'as-is', 'province']
	] as const;
	return rows.map(([key, type, state, scope]) => {
		const title = pack.diagramTypes.find(({ id }) => id === type)?.title.vi ?? type;
		return {
			id: DiagramId(`diagram-${key}`),
			type,
			deletedAt: null,
			targets: {},
			fields: entries({
				title: type === 'SĐ-05' ? 'Dữ liệu và kết nối của thủ tục hành chính' : title,
				purpose: 'Cho biết các thành phần và vị trí của chúng trong kiến trúc số của tỉnh (minh họa)',
				state,
				scope,
				version: sampleDossier.version,
				source: `${EVIDENCE}, bộ dữ liệu kiến trúc ngày 20/11/2026`,
				contact: units.skhcn
			})
		};
	});
}

/** Where the objects of the free diagram stand: key, column, row. */
const placed: readonly (readonly [string, number, number])[] = [
	['platform:A15', 1, 0],
	['platform:A6', 2, 0],
	['database:dan-cu', 3, 0],
	['platform:A8', 0, 0],
	['lgsp', 0, 1],
	['tthc', 1, 1],
	['sso', 2, 1],
	['citizen-store', 3, 1],
	['citizen-app', 0, 2],
	['db-land', 1, 2],
	['dwh', 2, 2],
	['tthc-bl', 3, 2]
];

export function caMau(pack: Pack): Architecture {
	const code = codeCounter();
	const { objects, mappings } = sampleObjects(pack);
	const ownerOf = new Map(
		objects.map((object) => {
			const owner: FieldEntry | undefined = object.fields['owner'];
			return [
				object.id.replace(/^(platform|database)-/u, '$1:'),
				owner !== undefined && 'value' in owner ? String(owner.value) : ''
			];
		})
	);
	const free = DiagramId('diagram-05');
	const nodes = placed.map(([key, column, row]) => {
		const id = figureNode(free, idOf(key));
		const node: DiagramNode = { id, diagram: free, kind: 'object', object: idOf(key) };
		return { node, rectangle: [40 + column * 260, 110 + row * 160, 200, 80] as const };
	});
	return {
		meta: {
			schemaVersion: SCHEMA_VERSION,
			id: 'ca-mau',
			name: 'Khung kiến trúc Chính quyền số tỉnh Cà Mau (dữ liệu minh họa)',
			frame: 'province',
			agency: '96',
			agencyName,
			pack: `${pack.id}@${pack.version}`,
			sample: true
		},
		objects: byId(objects),
		relations: byId(sampleRelations(code, ownerOf)),
		mappings: byId(mappings),
		gaps: byId(sampleGaps(code)),
		tasks: byId(sampleTasks(code)),
		gapTasks: new Map(
			gapRows.flatMap((row) =>
				row[7].split(' ').map((task) => {
					const pair = { gap: GapId(row[0]), task: TaskId(task) };
					return [gapTaskKey(pair.gap, pair.task), pair] as const;
				})
			)
		),
		kpis: byId(
			kpis.map(([name, formula, baseline, target, source, updated, unit, value], index) => ({
				id: KpiId(`kpi-${index + 1}`),
				code: code('KPI'),
				fields: entries({
					name,
					formula,
					baseline,
					target,
					source: `${source} (minh họa)`,
					updated,
					unit: units[unit],
					value
				}),
				targets: {}
			}))
		),
		goals: byId(
			goals.map(([name, description], index) => ({
				id: GoalId(`goal-${index + 1}`),
				fields: entries({ name, description }),
				targets: {}
			}))
		),
		diagrams: byId(sampleDiagrams(pack)),
		nodes: byId(nodes.map(({ node }) => node)),
		geometry: new Map(nodes.map(({ node, rectangle }) => [node.id, rectangle])),
		bends: new Map(),
		chapters: new Map(Object.entries(chapters))
	};
}
