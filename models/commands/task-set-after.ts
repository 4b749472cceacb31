import { z } from 'zod';
import type { Architecture } from '$models/architecture/architecture';
import { byCode } from '$models/architecture/codes';
import { isNotApplicable, isUndetermined, textOf } from '$models/architecture/field';
import { TaskId } from '$models/architecture/identifier';
import { PRECEDENCE, predecessorsOf, TaskCodes, withPredecessors } from '$models/architecture/predecessors';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';
import { checkedField } from './field-input';
import { setField } from './record-of';

/** Whether one of these tasks waits, in however many steps, for the given one. */
function waitsFor(architecture: Architecture, codes: TaskCodes, tasks: readonly TaskId[], task: TaskId): boolean {
	const seen = new Set<TaskId>();
	const open = [...tasks];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (id === task) return true;
		const one = architecture.tasks.get(id);
		if (seen.has(id) || one === undefined) continue;
		seen.add(id);
		open.push(...predecessorsOf(one, codes));
	}
	return false;
}

/** Says which tasks have to be done before a task, by their codes in the field that tells its priority. */
export const taskSetAfter = defineCommand({
	type: 'task.set-after',
	input: z.strictObject({ task: anyIdSchema, after: z.array(anyIdSchema) }),
	plan(architecture, input, { pack }) {
		const task = architecture.tasks.get(TaskId(input.task));
		if (task === undefined) return fail('not-found', `No task ${input.task}`, 'task');
		const wanted = [...new Set(input.after)].map((id) => architecture.tasks.get(TaskId(id)));
		const missing = input.after.find((id) => architecture.tasks.get(TaskId(id))?.deletedAt !== null);
		if (missing !== undefined) return fail('not-found', `No task ${missing}`, 'after');
		const codes = new TaskCodes(architecture);
		const tasks = byCode(wanted.filter((one) => one !== undefined));
		const uncoded = tasks.find(({ id, code }) => codes.idOf(code) !== id);
		if (uncoded !== undefined) return fail('no-code', `Task ${uncoded.id} has no code of its own yet`, 'after');
		const before = task.fields[PRECEDENCE];
		if (isUndetermined(before) || isNotApplicable(before))
			return fail('open-answer', 'The priority is an open answer; say it first', 'task');
		if (
			waitsFor(
				architecture,
				codes,
				tasks.map(({ id }) => id),
				task.id
			)
		)
			return fail('dependency-cycle', 'A task cannot wait for itself', 'after');
		const text = withPredecessors(
			textOf(before),
			tasks.map(({ code }) => code),
			codes
		);
		if (text === textOf(before)) return ok({ edits: [], created: [] });
		const entry = checkedField(pack, 'task', PRECEDENCE, { value: text });
		if (!entry.ok) return entry;
		return ok({ edits: setField('task', task.id, PRECEDENCE, before, entry.value), created: [] });
	}
});
