/** The official field says priority and dependencies in one text; what people wrote there beside the codes stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { Draft } from '$models/architecture/draft';
import { textOf } from '$models/architecture/field';
import { TaskId } from '$models/architecture/identifier';
import { predecessorsOf, TaskCodes, withPredecessors } from '$models/architecture/predecessors';
import { architectureOf } from '$models/views/generated/fixture';
import { builtInPack } from '$models/framework/packs';
import { planCommand } from './commands';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');
const context = { pack, newId: () => 'new', now: '2027-01-01T00:00:00.000Z' };

const ids = ['NV-1', 'NV-2', 'NV-3', 'NV-10'];
const plan = (priorities: Readonly<Record<string, unknown>> = {}): Architecture =>
	architectureOf({
		objects: [],
		tasks: ids.map((id) => ({ id, fields: { name: id, ...(id in priorities ? { priority: priorities[id] } : {}) } }))
	});

function after(architecture: Architecture, task: string, ...before: string[]) {
	const made = planCommand(architecture, { type: 'task.set-after', task, after: before }, context);
	if (!made.ok) return made.problem.code;
	const draft = new Draft(architecture);
	draft.apply(made.value.edits);
	return textOf(draft.architecture.tasks.get(TaskId(task))?.fields['priority']);
}

describe('what comes first', () => {
	it.each([
		['Cao', 'Cao; sau NV-2, NV-10'],
		['', 'Sau NV-2, NV-10'],
		['Cao; sau NV-3', 'Cao; sau NV-2, NV-10'],
		['Cao, phụ thuộc NV-3', 'Cao; sau NV-2, NV-10'],
		['Cao (phụ thuộc NV-2 và từ điển)', 'Cao (phụ thuộc NV-2 và từ điển); sau NV-10'],
		['Cao; sau khi có từ điển', 'Cao; sau khi có từ điển; sau NV-2, NV-10'],
		['Sau NV-3, NV-2', 'Sau NV-2, NV-10']
	])('is written behind what “%s” says', (text, written) => {
		expect(after(plan({ 'NV-1': text }), 'NV-1', 'NV-10', 'NV-2', 'NV-2')).toBe(written);
	});

	it.each([
		['Cao; phụ thuộc NV-2', ['NV-2']],
		['Trung bình, NV-2 và NV-10', ['NV-2', 'NV-10']],
		['Cao/NV-2', ['NV-2']],
		['Cao. Phụ thuộc vào kết quả của NV-2', ['NV-2']],
		['Nhiệm vụ phải xong trước: NV-2, NV-3', ['NV-2', 'NV-3']],
		['Cao (khi NV-2 hoàn thành)', ['NV-2']],
		['Cao; dùng chung kho, NV-2 phải xong trước', ['NV-2']],
		['High; depends on NV-2', ['NV-2']],
		['Cao; song song NV-3, sau NV-2', ['NV-2']],
		['Sau NV-2 và trước NV-3', ['NV-2']],
		['Cao hơn NV-2', []],
		['Cao; hoàn thành trước khi NV-3 bắt đầu', []],
		['Cao; không phụ thuộc NV-2', []],
		['Cao; cùng dự án với NV-3', []],
		['Cao; đã gộp NV-2', []]
	])('is read from “%s” where it says so', (text, first) => {
		const codes = new TaskCodes(plan());
		const task = { id: TaskId('NV-1'), fields: { priority: { value: text } } };
		expect(predecessorsOf(task, codes)).toEqual(first);
	});

	it('leaves alone what names a task for another reason', () => {
		expect(after(plan({ 'NV-1': 'Cao; song song NV-2; sau NV-2' }), 'NV-1', 'NV-3')).toBe(
			'Cao; song song NV-2; sau NV-3'
		);
		expect(after(plan({ 'NV-1': 'Cao; trước NV-2' }), 'NV-1', 'NV-2')).toBe('Cao; trước NV-2; sau NV-2');
	});

	it('is taken out of the text again', () => {
		expect(after(plan({ 'NV-1': 'Cao; sau NV-2' }), 'NV-1')).toBe('Cao');
		expect(after(plan({ 'NV-1': 'Sau NV-2' }), 'NV-1')).toBe('');
	});

	it('is refused where it goes round, has no code, is not there or is an open answer', () => {
		const round = plan({ 'NV-2': 'sau NV-1', 'NV-3': 'sau NV-2' });
		expect(after(round, 'NV-1', 'NV-3')).toBe('dependency-cycle');
		expect(after(round, 'NV-1', 'NV-1')).toBe('dependency-cycle');
		expect(after(round, 'NV-1', 'NV-9')).toBe('not-found');
		expect(after(round, 'NV-9')).toBe('not-found');
		const open = plan({ 'NV-1': { undetermined: { reason: 'x', contact: 'y', due: '' } } });
		expect(after(open, 'NV-1', 'NV-2')).toBe('open-answer');
		const task = open.tasks.get(TaskId('NV-2'));
		if (task === undefined) throw new Error('NV-2');
		const uncoded = { ...open, tasks: new Map(open.tasks).set(task.id, { ...task, code: '' }) };
		expect(after(uncoded, 'NV-3', 'NV-2')).toBe('no-code');
	});

	it('reads whatever it wrote, and writing it again changes nothing', () => {
		const codes = new TaskCodes(plan());
		const words = fc.constantFrom(
			'Cao',
			'sau',
			';',
			',',
			' ',
			'phụ thuộc',
			'song song',
			'trước',
			'không',
			'NV-1',
			'NV-2',
			'NV-10',
			'(',
			')',
			'NV-99',
			'và'
		);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 9 }), fc.subarray(ids.slice(1)), (parts, wanted) => {
				const written = withPredecessors(parts.join(' '), wanted, codes);
				const fields = { priority: { value: written } };
				expect(new Set(predecessorsOf({ id: TaskId('x'), fields }, codes))).toEqual(new Set(wanted));
				expect(withPredecessors(written, wanted, codes)).toBe(written);
			})
		);
	});
});
