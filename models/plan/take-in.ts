/** Proposed items to improve as calls of commands: whoever runs them together has one transaction and one step of undo. */
import type { CommandCall } from '$models/commands/commands';
import { fieldOf, listOfId } from '$models/framework/lookup';
import type { Pack, Subject } from '$models/framework/pack';
import type { GapProposal } from './gap-proposals';

/** Which tasks come along: none, one for each item, or one that serves all of them. */
export const taskChoices = ['none', 'each', 'one'] as const;
export type TaskChoice = (typeof taskChoices)[number];

export interface TakeIn {
	readonly tasks: TaskChoice;
	/** Name of the one task; '' for that of the first item. */
	readonly name: string;
	readonly newId: () => string;
}

type Call = CommandCall & Readonly<Record<string, unknown>>;

/** Only what the framework has a field for, and of a list only what it holds. */
function fieldsOf(
	pack: Pack,
	subject: Subject,
	values: Readonly<Record<string, string>>
): Record<string, { value: string }> {
	const kept = Object.entries(values).filter(([id, value]) => {
		const field = fieldOf(pack, subject, id);
		const list = listOfId(pack, field?.list ?? '');
		return field !== undefined && value !== '' && (list === undefined || list.values.some((one) => one.id === value));
	});
	return Object.fromEntries(kept.map(([id, value]) => [id, { value }]));
}

/** Each item with its objects, what is done about those that go on, and the tasks asked for; every pair of item and task once. */
export function takeIn(pack: Pack, proposals: readonly GapProposal[], { tasks, name, newId }: TakeIn): readonly Call[] {
	const items = proposals.map((proposal) => ({ id: newId(), proposal }));
	const gaps = items.map(({ id, proposal }): Call => ({
		type: 'gap.add',
		id,
		objects: [...proposal.objects],
		fields: fieldsOf(pack, 'gap', {
			content: proposal.content,
			current: proposal.current,
			required: proposal.required,
			disposition: proposal.disposition,
			scope: proposal.isOfOthers ? 'coordinate' : 'direct'
		})
	}));
	// What a connection changes is done about its ends as well, which said that they simply go on.
	const restated = new Map(
		proposals.flatMap(({ restated: ids, disposition }) => ids.map((id) => [id, disposition] as const))
	);
	const said = [...restated].flatMap(([id, disposition]): Call[] => {
		const entry = fieldsOf(pack, 'object', { disposition })['disposition'];
		return entry === undefined ? [] : [{ type: 'field.set', subject: 'object', id, field: 'disposition', entry }];
	});
	const task = (of: readonly (typeof items)[number][], called: string): Call => ({
		type: 'task.add',
		id: newId(),
		gaps: of.map(({ id }) => id),
		fields: fieldsOf(pack, 'task', { name: called })
	});
	const [first] = items;
	if (first === undefined || tasks === 'none') return [...said, ...gaps];
	if (tasks === 'one')
		return [...said, ...gaps, task(items, name.trim() === '' ? first.proposal.content : name.trim())];
	return [...said, ...gaps, ...items.map((item) => task([item], item.proposal.content))];
}
