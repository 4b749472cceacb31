/** What the plan makes is what the forms tell: one row a pair, and what a task waits for in the column that asks for it. */
import { expect, it } from 'vitest';
import { Draft } from '$models/architecture/draft';
import type { Architecture } from '$models/architecture/architecture';
import { planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import { gapsBetween } from '$models/plan/gap-proposals';
import { plannedTasks } from '$models/plan/planned-tasks';
import { takeIn } from '$models/plan/take-in';
import { architectureOf } from '$models/views/generated/fixture';
import { FormTableCutter } from '$exporters/document/form-table';
import { recordTables } from './tables';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const pack = loaded;

function after(architecture: Architecture, ...calls: readonly unknown[]): Architecture {
	let next = 0;
	const plan = planAll(architecture, calls, {
		pack,
		newId: () => `made${String(next++)}`,
		now: '2026-11-27T00:00:00Z'
	});
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(architecture);
	draft.apply(plan.value.edits);
	return draft.architecture;
}

it('Form 03 and the road map of Form 01 tell the plan', () => {
	const given = architectureOf({
		objects: [{ id: 'store', kind: 'database', fields: { modelState: 'to-be' } }],
		tasks: ['NV-1', 'NV-2'].map((id) => ({ id, fields: { name: id, priority: 'Cao', deadline: '2027-06-30' } }))
	});
	let next = 0;
	const newId = (): string => `gap${String(next++)}`;
	const taken = after(given, ...takeIn(pack, gapsBetween(given, pack), { tasks: 'none', name: '', newId }));
	const architecture = after(
		taken,
		{ type: 'gap.link-task', gap: 'gap0', task: 'NV-1' },
		{ type: 'gap.link-task', gap: 'gap0', task: 'NV-2' },
		{ type: 'gap.link-task', gap: 'gap0', task: 'NV-2' },
		{ type: 'task.set-after', task: 'NV-2', after: ['NV-1'] }
	);
	expect(plannedTasks(architecture).map(({ id, after: first }) => [id, ...first])).toEqual([
		['NV-1'],
		['NV-2', 'NV-1']
	]);
	const tables = recordTables(architecture, pack);
	const sheet = tables.get('HOANTHIEN_NV');
	const at = (name: string): number => sheet?.sheet.columns.findIndex((column) => column.name === name) ?? -1;
	const rows = sheet?.rows.map(({ cells }) =>
		['Nội dung cần hoàn thiện', 'Mã nhiệm vụ chuyển đổi kiến trúc', 'Mức ưu tiên/phụ thuộc'].map(
			(name) => cells[at(name)]?.text
		)
	);
	expect(rows).toEqual([
		['Bổ sung mới: store', 'NV-1', 'Cao'],
		['Bổ sung mới: store', 'NV-2', 'Cao; sau NV-1']
	]);
	const roadMap = new FormTableCutter({ tables, losses: [] }, pack, () => true).cut('roadmap', null);
	expect(roadMap?.rows.map((row) => row.join(' | ')).join('\n')).toContain('Cao; sau NV-1');
});
