/**
 * How the tables of a small sample become an architecture. The bodies are real, all that is said of their systems is made
 * up; what all components do alike is said here once, so that the tables hold only what tells one from another.
 */
import type { Architecture } from '$models/architecture/architecture';
import { emptyArchitecture } from '$models/architecture/empty';
import { textOf } from '$models/architecture/field';
import { DiagramId, figureNode, GapId, gapTaskKey, GoalId, KpiId, TaskId } from '$models/architecture/identifier';
import { frameOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { withNames, type Named } from './chapter-words';
import { entries, idOf, INVENTORY } from './parts';
import { SmallObjects } from './small-objects';
import type { SmallSample } from './small-tables';

const byId = <Id, T extends { readonly id: Id }>(records: readonly T[]): Map<Id, T> =>
	new Map(records.map((record) => [record.id, record]));

/** The sample as an architecture: the same for the same pack. */
export function smallArchitecture(pack: Pack, sample: SmallSample): Architecture {
	const builder = new SmallObjects(pack, sample);
	const { code } = builder;
	const relations = builder.relations();
	const units = Object.values(sample.units);
	const gaps = sample.gaps.map(([key, objects, current, required, content, disposition]) => ({
		id: GapId(key),
		code: code('ND'),
		objects: objects.split(' ').map(idOf),
		importKey: '',
		deletedAt: null,
		fields: entries({ current, required, content, disposition, scope: 'direct', note: INVENTORY }),
		targets: {}
	}));
	const tasks = sample.tasks.map(([key, name, result, unit, start, deadline, goal]) => ({
		id: TaskId(key),
		code: code('NV'),
		importKey: '',
		deletedAt: null,
		fields: entries({
			name,
			result,
			lead: sample.units[unit] ?? '',
			priority: 'Cao',
			start,
			deadline,
			resources: 'Ngân sách theo kế hoạch',
			funding: ['central-budget'],
			costInvestment: 1_500,
			costOperation: 150,
			criteria: `${result}; kiểm chứng bằng biên bản nghiệm thu`,
			concretisation: 'identified',
			execution: 'not-started',
			goals: sample.goals[goal - 1]?.[0] ?? '',
			inherits: 'Dữ liệu và quy trình đang dùng (minh họa)',
			uninterrupted: 'Chạy song song, chuyển ngoài giờ làm việc (minh họa)',
			appraisal: 'Đơn vị chuyên trách đã cho ý kiến về kiến trúc (minh họa)',
			note: INVENTORY
		}),
		targets: {}
	}));
	const kpis = sample.kpis.map(([name, formula, baseline, target, source, group, layer], at) => ({
		id: KpiId(`kpi-${at + 1}`),
		code: code('KPI'),
		fields: entries({
			name,
			formula,
			baseline,
			target,
			source: `${source} (minh họa)`,
			updated: 'Hằng quý',
			unit: units[0] ?? '',
			group,
			layer,
			collection: 'automatic'
		}),
		targets: {}
	}));
	const named: Named = new Map(
		[...builder.objects, ...gaps, ...tasks, ...kpis].map((record) => [
			record.id,
			{ code: record.code, name: textOf(record.fields['name']) }
		])
	);
	const coded = (text: string): string =>
		text.replace(/\{([^}]+)\}/gu, (_, key: string) => named.get(key)?.code ?? key);
	const free = DiagramId('diagram-05');
	const types = [...(frameOf(pack, sample.frame)?.mandatoryDiagrams ?? []), 'SĐ-05'];
	const diagrams = types.map((type) => ({
		id: type === 'SĐ-05' ? free : DiagramId(`diagram-${type}`),
		type,
		deletedAt: null,
		targets: {},
		fields: entries({
			title: pack.diagramTypes.find(({ id }) => id === type)?.title.vi ?? type,
			purpose: 'Cho biết các thành phần và vị trí của chúng (minh họa)',
			state: 'to-be',
			scope: sample.usageScope,
			version: sample.dossier.version,
			source: INVENTORY,
			contact: units[0] ?? ''
		})
	}));
	const nodes = sample.drawn.flatMap((row, y) =>
		row.map((key, x) => ({
			node: { id: figureNode(free, idOf(key)), diagram: free, kind: 'object' as const, object: idOf(key) },
			rectangle: [40 + x * 340, 110 + y * 190, 200, 80] as const
		}))
	);
	return {
		...emptyArchitecture({
			id: sample.id,
			name: sample.name,
			frame: sample.frame,
			agency: sample.agency,
			agencyName: sample.agencyName,
			pack: `${pack.id}@${pack.version}`,
			sample: true
		}),
		objects: byId(builder.objects),
		relations: byId(relations),
		mappings: byId(builder.mappings),
		gaps: byId(gaps),
		tasks: byId(tasks),
		gapTasks: new Map(
			sample.gaps.map(([gap, , , , , , task]) => {
				const pair = { gap: GapId(gap), task: TaskId(task) };
				return [gapTaskKey(pair.gap, pair.task), pair] as const;
			})
		),
		kpis: byId(kpis),
		goals: byId(
			sample.goals.map(([name, description], at) => ({
				id: GoalId(`goal-${at + 1}`),
				fields: entries({ name, description: coded(description) }),
				targets: {}
			}))
		),
		diagrams: byId(diagrams),
		nodes: byId(nodes.map(({ node }) => node)),
		geometry: new Map(nodes.map(({ node, rectangle }) => [node.id, rectangle])),
		chapters: withNames(sample.chapters, named)
	};
}
