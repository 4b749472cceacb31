import { expect, test } from 'vitest';
import { fixtureInput } from '$exporters/form03/fixture';
import { formTables } from '$exporters/form03/tables';
import { edition } from '$models/architecture/edition';
import { gapTaskKey } from '$models/architecture/identifier';
import { conditionsOf } from './conditions';
import { FormTableCutter } from './form-table';
import { tell } from './live-words';

/** The fixture, where the task of its first gap has a code after that of its second. */
function laterTaskFirst() {
	const given = fixtureInput();
	const { architecture } = given.edition;
	const [first, second] = architecture.tasks.values();
	const [early, late] = [...architecture.gaps.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
	if (first === undefined || second === undefined || early === undefined || late === undefined)
		throw new Error('The fixture has two gaps and two tasks');
	const tasks = new Map([
		[first.id, { ...first, code: 'NV-30' }],
		[second.id, { ...second, code: 'NV-2' }]
	]);
	const gapTasks = new Map([
		[gapTaskKey(early.id, first.id), { gap: early.id, task: first.id }],
		[gapTaskKey(late.id, second.id), { gap: late.id, task: second.id }]
	]);
	const asOf = { level: 'restricted', asOf: given.asOf, pack: given.pack } as const;
	return { ...given, edition: edition({ ...architecture, tasks, gapTasks }, asOf) };
}

test('tasks stand by their codes, not by the gaps that they complete; the roadmap goes by days', () => {
	const input = laterTaskFirst();
	const tables = formTables(input);
	const cutter = new FormTableCutter(tables, input.pack, conditionsOf(input));
	const codes = (shape: string): readonly string[] => (cutter.cut(shape, null)?.rows ?? []).map(([code = '']) => code);
	expect(codes('tasks')).toEqual(['NV-2', 'NV-30']);
	for (const what of ['resources-by-task', 'timeline']) {
		const told = tell(what, { input, tables, cutter }, {})?.flatMap((block) =>
			block.kind === 'table' ? block.rows.map(([code]) => code) : []
		);
		expect([what, told?.toSorted((a = '', b = '') => a.localeCompare(b, 'en', { numeric: true }))]).toEqual([
			what,
			told
		]);
	}
});
