/** Moving a bar of the plan, or one of its ends, by whole days. */
import type { Task } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { dayNumber, daysAfter, isoDay } from '$models/plan/day';
import { FIRST_DAY, LAST_DAY } from '$models/plan/planned-tasks';
import type { Span } from '$models/plan/schedule';
import type { EditorCall } from '../editor-state.svelte';

export const grips = ['start', 'whole', 'end'] as const;
export type Grip = (typeof grips)[number];

/** The days after a grip was moved; a bar keeps one day at least. */
export function movedSpan({ start, end }: Span, grip: Grip, days: number): Span {
	const [first, last] = [dayNumber(start) ?? 0, dayNumber(end) ?? 0];
	switch (grip) {
		case 'whole':
			return { start: daysAfter(start, days), end: daysAfter(end, days) };
		case 'start':
			return { start: isoDay(Math.min(last, first + days)), end };
		case 'end':
			return { start, end: isoDay(Math.max(first, last + days)) };
	}
}

/** The calls that write new days into a task; a task that never said its first day says only its last. */
export function dayCalls({ id, fields }: Task, { start, end }: Partial<Span>, sayStart = true): readonly EditorCall[] {
	const call = (field: string, day: string): EditorCall => ({
		type: 'field.set',
		subject: 'task',
		id,
		field,
		entry: day === '' ? null : { value: day }
	});
	const wanted: readonly (readonly [string, string | undefined])[] = [
		[FIRST_DAY, sayStart ? start : undefined],
		[LAST_DAY, end]
	];
	return wanted.flatMap(([field, day]) =>
		day === undefined || day === textOf(fields[field]) ? [] : [call(field, day)]
	);
}
