/** A record as a person finds it again: by its code and its name, without either by its id. */
import type { Architecture, Diagram } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { recordName } from '$models/commands/record-name';
import { recordOf } from '$models/commands/record-of';
import type { Subject } from '$models/framework/pack';

/** '' where there is no such record. */
export function recordTitle(architecture: Architecture, subject: Subject, id: string): string {
	const record = recordOf(architecture, subject, id);
	if (record === undefined) return '';
	const code = 'code' in record && typeof record.code === 'string' ? record.code : '';
	return [code, recordName(architecture, subject, id)].filter((part) => part !== '').join(' ') || id;
}

/** The code of a diagram, where the framework names its type; '' for any other. */
export const diagramCode = ({ type }: Pick<Diagram, 'type'>): string => (type.startsWith('@') ? '' : type);

/** A diagram by its code and its title. */
export function diagramTitle(diagram: Pick<Diagram, 'type' | 'fields'>): string {
	const { fields } = diagram;
	const title = textOf(fields['title']) || textOf(fields['name']);
	return [diagramCode(diagram), title].filter((part) => part !== '').join(' ');
}
