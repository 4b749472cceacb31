/** Several fields of several rows as one step: what is asked for, and whether it can be written. */
import type { FieldEntry } from '$models/architecture/field';
import type { FieldDefinition } from '$models/framework/pack';
import type { EditorCall } from '../editor-state.svelte';

export interface BulkLine {
	readonly no: number;
	/** Id of the field. */
	readonly field: string;
	readonly entry: FieldEntry | null;
	/** True where the field shall hold nothing any more. */
	readonly clears: boolean;
	/** True while what is typed cannot be read. */
	readonly isWrong: boolean;
}

export const bulkLine = (no: number, field: string): BulkLine => ({
	no,
	field,
	entry: null,
	clears: false,
	isWrong: false
});

const isGiven = ({ entry, clears, isWrong }: BulkLine): boolean => clears || (entry !== null && !isWrong);

/** Whether each field has its value, or is to be emptied because somebody said so. */
export const isReady = (lines: readonly BulkLine[]): boolean => lines.length > 0 && lines.every(isGiven);

export const bulkCalls = (
	lines: readonly BulkLine[],
	definitions: readonly FieldDefinition[],
	rows: readonly string[]
): readonly EditorCall[] =>
	lines.filter(isGiven).flatMap(({ field, entry, clears }) => {
		const definition = definitions.find(({ id }) => id === field);
		if (definition === undefined) return [];
		const { subject } = definition;
		return rows.map((id) => ({ type: 'field.set' as const, subject, id, field, entry: clears ? null : entry }));
	});
