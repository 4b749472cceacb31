/** Every condition of a pack with its subject and place, so that one walk checks them all. */
import type { Condition, RuleSubject } from './condition';
import type { Form01Block, Form01Section, Pack } from './pack';

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

export function placedConditions(pack: Pack): readonly PlacedCondition[] {
	const { sections, annexes, shapes } = pack.forms.form01;
	const subjects = new Map(shapes.map((shape) => [shape.id, subjectOfShape(shape.sheet, shape.id)]));
	const found: PlacedCondition[] = [];
	const add = (condition: Condition | null, subject: RuleSubject, place: string): void => {
		if (condition !== null) found.push({ condition, subject, place });
	};
	const addBlocks = (blocks: readonly Form01Block[], place: string): void => {
		for (const block of blocks) {
			if (block.kind === 'table')
				add(block.where, subjects.get(block.shape) ?? 'architecture', `${place}/${block.shape}`);
		}
	};
	const addSection = (section: Form01Section): void => {
		addBlocks(section.blocks, `form01/${section.path}`);
		section.children.forEach(addSection);
	};
	for (const field of pack.fields)
		add(field.requiredWhen, field.subject, `fields/${field.subject}.${field.id}/requiredWhen`);
	for (const rule of pack.rules) {
		add(rule.target.where, rule.target.subject, `rules/${rule.id}/target/where`);
		add(rule.require, rule.target.subject, `rules/${rule.id}/require`);
	}
	for (const { id, subject, condition } of pack.definitions) add(condition, subject, `definitions/${id}`);
	for (const shape of shapes) add(shape.where, subjectOfShape(shape.sheet, shape.id), `form01/shapes/${shape.id}`);
	sections.forEach(addSection);
	for (const annex of annexes) addBlocks(annex.blocks, `form01/annexes/${annex.number}`);
	return found;
}
