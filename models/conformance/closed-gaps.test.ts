/** A gap is closed by its live tasks alone; the state at a date and the check must agree on that. */
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { stateAt } from '$models/architecture/state-at';
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { Checker } from './checker';
import { exampleArchitecture } from './examples';
import { packOf, ruleOf } from './operator-table-fixture';

const asOf = '2026-11-23';
const deletedAt = '2026-11-01T00:00:00.000Z';

interface Task {
	readonly id: string;
	readonly deadline: string;
	readonly deleted: boolean;
}
const task = (id: string, deadline: string, deleted = false): Task => ({ id, deadline, deleted });

const cases: readonly (readonly [string, readonly Task[], boolean])[] = [
	['no task', [], false],
	['one done', [task('a', '2026-11-23')], true],
	['one that goes on', [task('a', '2026-11-24')], false],
	['one without a date', [task('a', '')], false],
	['one done and one that goes on', [task('a', '2026-01-01'), task('b', '2027-01-01')], false],
	['one done and a deleted one that would go on', [task('a', '2026-01-01'), task('b', '2027-01-01', true)], true],
	['one done and a deleted one without a date', [task('a', '2026-01-01'), task('b', '', true)], true],
	['one that goes on and a deleted one that was done', [task('a', '2027-01-01'), task('b', '2026-01-01', true)], false],
	['only a deleted one that was done', [task('a', '2026-01-01', true)], false]
];

function architectureOf(tasks: readonly Task[]): Architecture {
	const read = exampleArchitecture({
		objects: [
			{ id: 'x', kind: 'system', fields: { name: 'X', lifecycle: 'operating' }, to: { lifecycle: 'upgrading' } }
		],
		gaps: [{ id: 'g', objects: ['x'], fields: { content: 'Nâng cấp' } }],
		tasks: tasks.map(({ id, deadline }) => ({ id, fields: { name: id, ...(deadline === '' ? {} : { deadline }) } })),
		gapTasks: tasks.map(({ id }) => ['g', id])
	});
	if (!read.ok) throw new Error(`${read.problem.place ?? ''}: ${read.problem.message}`);
	const gone = new Set(tasks.filter(({ deleted }) => deleted).map(({ id }) => id));
	const live = [...read.value.tasks].map(([id, one]) => [id, gone.has(id) ? { ...one, deletedAt } : one] as const);
	return { ...read.value, tasks: new Map(live) };
}

const rule = ruleOf('object', null, { is: ['lifecycle', 'upgrading'] });
const isMet = (checker: Checker): boolean => checker.report().outcomes[0]?.counts.pass === 1;

describe.each(cases)('a gap with %s', (_, tasks, closed) => {
	it(closed ? 'has reached its target' : 'has not reached its target', () => {
		const architecture = architectureOf(tasks);
		const object = stateAt(architecture, asOf).objects.get(ObjectId('x'));
		expect(textOf(object?.fields['lifecycle'])).toBe(closed ? 'upgrading' : 'operating');
		const checker = new Checker(packOf('vn-1425'), { asOf, rules: [rule] });
		checker.update(architecture);
		expect(isMet(checker)).toBe(closed);
	});

	it.each(cases)('is judged anew after %s', (_before, before) => {
		const checker = new Checker(packOf('vn-1425'), { asOf, rules: [rule] });
		checker.update(architectureOf(before));
		checker.update(architectureOf(tasks));
		expect(isMet(checker)).toBe(closed);
	});
});
