/** Every condition of a pack with its subject and place, so that one walk checks them all. */
import type { Condition, RuleSubject } from './condition';
import type { OutlineBlock, Pack } from './pack';
import { flatSections, writtenDocuments } from './sections';

export interface PlacedCondition {
	readonly condition: Condition;
	readonly subject: RuleSubject;
	readonly place: string;
}

/** What a row of a sheet is; a table of tasks over the last sheet has tasks, all others gaps. */
function subjectOfShape(sheet: string, shape: string): RuleSubject {
	switch (sheet) {
		case 'DM_DOITUONG':
			return 'object';
		case 'QH_KETNOI':
			return 'relation';
		case 'ANHXA':
			return 'mapping';
		case 'HOANTHIEN_NV':
			return shape === 'tasks' || shape === 'roadmap' ? 'task' : 'gap';
		default:
			return 'architecture';
	}
}

/** Whether a condition asks for something, such as `@owner-is-agency`; in whatever form, each is one text of its own. */
export const asksFor = (condition: Condition | null | undefined, operand: string): boolean =>
	JSON.stringify(condition ?? null).includes(JSON.stringify(operand));

/**
 * Whether a condition asks for something of the very record, and not of one that it is tied to: all that looks at others
 * says what they are under names of its own.
 */
export function asksOfItself(condition: Condition | null | undefined, operand: string): boolean {
	if (condition === null || condition === undefined) return false;
	if ('all' in condition) return condition.all.some((one) => asksOfItself(one, operand));
	if ('any' in condition) return condition.any.some((one) => asksOfItself(one, operand));
	if ('not' in condition) return asksOfItself(condition.not, operand);
	return Object.values(condition).some((asked) => asked === operand || (Array.isArray(asked) && asked[0] === operand));
}

export function placedConditions(pack: Pack): readonly PlacedCondition[] {
	const { shapes } = pack.forms.form01;
	const subjects = new Map(shapes.map((shape) => [shape.id, subjectOfShape(shape.sheet, shape.id)]));
	const found: PlacedCondition[] = [];
	const add = (condition: Condition | null, subject: RuleSubject, place: string): void => {
		if (condition !== null) found.push({ condition, subject, place });
	};
	const addBlocks = (blocks: readonly OutlineBlock[], place: string): void => {
		for (const block of blocks) {
			if (block.kind === 'table')
				add(block.where, subjects.get(block.shape) ?? 'architecture', `${place}/${block.shape}`);
			if (block.kind === 'records' || block.kind === 'tally')
				add(block.where, block.subject, `${place}/${block.caption}`);
		}
	};
	for (const field of pack.fields)
		add(field.requiredWhen, field.subject, `fields/${field.subject}.${field.id}/requiredWhen`);
	for (const rule of pack.rules) {
		add(rule.target.where, rule.target.subject, `rules/${rule.id}/target/where`);
		add(rule.require, rule.target.subject, `rules/${rule.id}/require`);
		for (const [at, { when }] of (rule.cases ?? []).entries()) {
			add(when, rule.target.subject, `rules/${rule.id}/cases/${at}/when`);
		}
	}
	for (const { id, subject, condition } of pack.definitions) add(condition, subject, `definitions/${id}`);
	for (const shape of shapes) add(shape.where, subjectOfShape(shape.sheet, shape.id), `form01/shapes/${shape.id}`);
	for (const { id, sections, annexes } of writtenDocuments(pack)) {
		for (const { path, blocks } of flatSections(sections)) addBlocks(blocks, `${id}/${path}`);
		for (const { number, blocks } of annexes) addBlocks(blocks, `${id}/annexes/${number}`);
	}
	return found;
}
