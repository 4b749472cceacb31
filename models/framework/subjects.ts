/** What rules and fields speak of, and where the records of each lie. */
import type { Architecture } from '$models/architecture/architecture';
import type { Subject } from './condition';

export const subjects = [
	'object',
	'relation',
	'mapping',
	'gap',
	'task',
	'kpi',
	'goal',
	'diagram'
] as const satisfies readonly Subject[];

export const isSubject = (kind: string): kind is Subject => (subjects as readonly string[]).includes(kind);

/** The root of the document that holds the records of each subject. */
export const rootOf = {
	object: 'objects',
	relation: 'relations',
	mapping: 'mappings',
	gap: 'gaps',
	task: 'tasks',
	kpi: 'kpis',
	goal: 'goals',
	diagram: 'diagrams'
} as const satisfies Record<Subject, keyof Architecture>;
