import { expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { Draft } from '$models/architecture/draft';
import { planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import { architectureOf } from '$models/views/generated/fixture';
import { ObjectNames } from './object-names';
import { pairColumn } from './pair-column';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const pack = loaded;

const [ofTasks, ofGaps] = [pairColumn('task', 'Gaps'), pairColumn('gap', 'Tasks')];
const worldOf = (architecture: Architecture) =>
	({ pack, architecture, locale: 'vi', names: new ObjectNames(architecture) }) as const;
const cell = (column: typeof ofTasks, id: string, architecture: Architecture): string =>
	column.shown({ id, fields: {}, targets: {} }, worldOf(architecture)).text;

const given = architectureOf({
	objects: [{ id: 'portal' }],
	gaps: [
		{ id: 'ND-1', objects: ['portal'], task: 'NV-1' },
		{ id: 'ND-2', objects: ['portal'], task: 'NV-2' }
	],
	tasks: [
		{ id: 'NV-1', fields: { name: 'Một' } },
		{ id: 'NV-2', fields: { name: 'Hai' } }
	]
});

function typed(column: typeof ofTasks, id: string, text: string): Architecture {
	const read = column.read?.(id, text, undefined, worldOf(given));
	if (read?.ok !== true) throw new Error('refused');
	const plan = planAll(given, read.calls, { pack, newId: () => 'x', now: '' });
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(given);
	draft.apply(plan.value.edits);
	return draft.architecture;
}

it('ties gaps and tasks by code or name, from either side, and each pair once', () => {
	expect([cell(ofTasks, 'NV-1', given), cell(ofGaps, 'ND-1', given)]).toEqual(['ND-1', 'NV-1']);
	const both = typed(ofTasks, 'NV-1', 'nd-2; Việc ND-1; ND-2');
	expect(both.gapTasks.size).toBe(3);
	expect([cell(ofTasks, 'NV-1', both), cell(ofGaps, 'ND-2', both)]).toEqual(['ND-1; ND-2', 'NV-1; NV-2']);
	const other = typed(ofGaps, 'ND-1', 'Hai');
	expect([cell(ofGaps, 'ND-1', other), cell(ofTasks, 'NV-1', other)]).toEqual(['NV-2', '']);
	expect(ofTasks.read?.('NV-1', 'ND-1', undefined, worldOf(given))).toEqual({ ok: true, calls: [] });
	expect(ofTasks.read?.('NV-1', 'ND-9', undefined, worldOf(given))).toMatchObject({
		ok: false,
		fault: 'unknown-value'
	});
});
