/** Fields of a part that have a value which is not shown to whoever works in it: nobody writes over what he cannot see. */
import { rootOf, type DescribedRecord } from '$models/commands/record-of';
import type { FieldDefinition } from '$models/framework/pack';
import type { EditorSettings } from './editor-settings';

export const isWithheld = (
	{ part }: Pick<EditorSettings, 'part'>,
	{ subject, id: field }: Pick<FieldDefinition, 'subject' | 'id'>,
	id: string,
	record: Pick<DescribedRecord, 'fields' | 'targets'> | undefined
): boolean =>
	part !== null &&
	part.withheld.has(`${rootOf[subject]}/${id}/${field}`) &&
	record?.fields[field] === undefined &&
	record?.targets[field] === undefined;
