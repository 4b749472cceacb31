/** From a plan and what a person decided about its rows to the commands that carry it out. */
import type { ImportCommand, ImportPlan } from './plan';

/** What a person decided about a row: leave it out, or make a duplicate an object of its own. */
export type Decision = 'take' | 'skip' | 'separate';
export type Decisions = Readonly<Record<string, Decision>>;

/** The commands of a plan, in an order in which they can be planned as one. */
export function commandsOf(importPlan: ImportPlan, decisions: Decisions = {}): ImportCommand[] {
	const taken = importPlan.rows.filter(({ id }) => decisions[id] !== 'skip');
	const commands = taken.flatMap((row) => (decisions[row.id] === 'separate' ? row.separate : row.commands));
	const skipped = new Set(
		importPlan.rows.filter((row) => decisions[row.id] === 'skip' && row.action === 'add').map(({ object }) => object)
	);
	const reachable = commands.filter(
		({ type, target }) => type !== 'relation.add' || typeof target !== 'string' || !skipped.has(target)
	);
	return [
		...reachable.filter(({ type }) => type !== 'relation.add'),
		...reachable.filter(({ type }) => type === 'relation.add')
	];
}
