/** The sample as an architecture: the same for the same pack, record by record. */
import { SCHEMA_VERSION } from '$models/architecture/architecture';
import type {
	Architecture,
	Diagram,
	DiagramNode,
	DossierClaims,
	Gap,
	Kpi,
	Task
} from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { DiagramId, figureNode, GapId, gapTaskKey, GoalId, KpiId, TaskId } from '$models/architecture/identifier';
import type { Pack } from '$models/framework/pack';
import { chapters } from './chapters';
import { gaps as gapRows } from './gaps';
import { goals, kpis as kpiRows } from './measures';
import { means, tasks as taskRows, transitions } from './tasks';
import { sampleObjects } from './objects';
import { withNames, type Named } from '../chapter-words';
import { codeCounter, entries, EVIDENCE, idOf, type Values } from '../parts';
import { sampleRelations } from './relations-made';
import { agencyName, units } from './units';

export const sampleDossier: DossierClaims = {
	code: 'HS-96-MINHHOA',
	version: '0.9',
	cutoffDate: '2026-11-20',
	effectiveDate: null
};

const byId = <Id, T extends { readonly id: Id }>(records: readonly T[]): Map<Id, T> =>
	new Map(records.map((record) => [record.id, record]));

function sampleGaps(code: (prefix: string) => string): Gap[] {
	return gapRows.map(([key, objects, current, required, content, disposition, scope]) => ({
		id: GapId(key),
		code: code('ND'),
		// The scanners go on being used, so no gap should name them: a planted fault.
		objects: [...objects.split(' '), ...(key === 'g09' ? ['scan'] : [])].map(idOf),
		importKey: '',
		deletedAt: null,
		fields: entries({ current, required, content, disposition, scope, note: EVIDENCE }),
		targets: {}
	}));
}

/** Tasks that are under way are in the province's programme, were appraised and found to follow the framework. */
const decided: Values = {
	concretisation: 'in-programme',
	programme: 'Kế hoạch chuyển đổi số của tỉnh (minh họa)',
	complianceResult: 'pass',
	complianceDate: '2026-09-15',
	decisionAuthority: 'Chủ tịch UBND tỉnh (minh họa)',
	dataReadiness: 'partial'
};

function sampleTasks(code: (prefix: string) => string): Task[] {
	return taskRows.map(
		([key, name, result, lead, coordination, priority, start, deadline, resources, execution, progress]) => {
			const [goal, funding, costInvestment, costOperation] = means[key] ?? [1, 'province-budget', 0, 0];
			const [inherits, uninterrupted] = transitions[key] ?? ['', ''];
			return {
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
					funding: [funding],
					costInvestment,
					costOperation,
					progress,
					criteria: `${result}; kiểm chứng bằng biên bản nghiệm thu và số liệu vận hành`,
					execution,
					goals: goals[goal - 1]?.[0] ?? '',
					appraisal: 'Sở Khoa học và Công nghệ đã cho ý kiến về kiến trúc (minh họa)',
					inherits,
					uninterrupted,
					note: EVIDENCE,
					...(execution === 'in-progress' ? decided : { concretisation: 'identified', dataReadiness: 'none' })
				}),
				targets: {}
			};
		}
	);
}

function sampleKpis(code: (prefix: string) => string): Kpi[] {
	return kpiRows.map(
		([name, formula, baseline, target, source, updated, unit, value, group, collection, layer, scope], index) => ({
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
				value,
				group,
				collection,
				layer,
				scope
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
		['05', 'SĐ-05', 'to-be', 'province']
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
	['platform:A8', 1, 0],
	['platform:A15', 2, 0],
	['platform:A6', 3, 0],
	['database:dan-cu', 4, 0],
	['dwh', 0, 1],
	['lgsp', 1, 1],
	['tthc', 2, 1],
	['sso', 3, 1],
	['db-land', 0, 2],
	['citizen-store', 2, 2],
	['citizen-app', 4, 2],
	['commune-desk', 3, 2]
];

export function caMau(pack: Pack): Architecture {
	const code = codeCounter();
	const { objects, mappings } = sampleObjects(pack);
	const relations = sampleRelations(objects, code);
	const gaps = sampleGaps(code);
	const tasks = sampleTasks(code);
	const kpis = sampleKpis(code);
	const codes = new Map<string, string>([...objects, ...gaps].map((record) => [record.id, record.code]));
	const coded = (text: string): string =>
		text.replace(/\{([^}]+)\}/gu, (_, key: string) => codes.get(key) ?? key.toUpperCase());
	const named: Named = new Map(
		[...objects, ...gaps, ...tasks, ...kpis].map(({ id, code: of, fields }) => [
			id,
			{ code: of, name: textOf(fields['name']) }
		])
	);
	const free = DiagramId('diagram-05');
	const nodes = placed.map(([key, column, row]) => {
		const id = figureNode(free, idOf(key));
		const node: DiagramNode = { id, diagram: free, kind: 'object', object: idOf(key) };
		return { node, rectangle: [40 + column * 340, 110 + row * 190, 200, 80] as const };
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
		relations: byId(relations),
		mappings: byId(mappings),
		gaps: byId(gaps),
		tasks: byId(tasks),
		gapTasks: new Map(
			gapRows.flatMap((row) =>
				(row[7] === '' ? [] : row[7].split(' ')).map((task) => {
					const pair = { gap: GapId(row[0]), task: TaskId(task) };
					return [gapTaskKey(pair.gap, pair.task), pair] as const;
				})
			)
		),
		kpis: byId(kpis),
		goals: byId(
			goals.map(([name, description, basis], index) => ({
				id: GoalId(`goal-${index + 1}`),
				fields: entries({ name, description: coded(description), basis }),
				targets: {}
			}))
		),
		diagrams: byId(sampleDiagrams(pack)),
		nodes: byId(nodes.map(({ node }) => node)),
		geometry: new Map(nodes.map(({ node, rectangle }) => [node.id, rectangle])),
		bends: new Map(),
		chapters: withNames(chapters, named),
		pictures: new Map()
	};
}
