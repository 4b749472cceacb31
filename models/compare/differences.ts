/** Two states of an architecture beside each other, as people read a difference: by record and field, not by key. */
import type { Architecture, Meta } from '$models/architecture/architecture';
import { chapterDifferences, type ChapterDifference } from './chapter-differences';
import { diagramDifferences, type DiagramDifference } from './diagram-differences';
import { comparedSubjects, ComparedState, recordDifferences, type RecordDifference } from './record-differences';

export interface MetaDifference {
	readonly key: keyof Meta;
	readonly before: string;
	readonly after: string;
}

export interface Differences {
	readonly meta: readonly MetaDifference[];
	/** By subject in the order of `comparedSubjects`. */
	readonly records: readonly RecordDifference[];
	readonly diagrams: readonly DiagramDifference[];
	readonly chapters: readonly ChapterDifference[];
}

function metaDifferences(before: Meta, after: Meta): readonly MetaDifference[] {
	const keys = Object.keys(after) as (keyof Meta)[];
	return keys
		.map((key) => ({ key, before: String(before[key]), after: String(after[key]) }))
		.filter((one) => one.before !== one.after);
}

/** Of two states what is told by records and fields alone. */
export function fieldDifferences(before: Architecture, after: Architecture): Pick<Differences, 'meta' | 'records'> {
	const [old, now] = [new ComparedState(before), new ComparedState(after)];
	return {
		meta: metaDifferences(before.meta, after.meta),
		records: comparedSubjects.flatMap((subject) => recordDifferences(subject, old, now))
	};
}

/** What is in one state and not, or otherwise, in the other; of a state with itself nothing. */
export function differences(before: Architecture, after: Architecture): Differences {
	return {
		...fieldDifferences(before, after),
		diagrams: diagramDifferences(before, after),
		chapters: chapterDifferences(before, after)
	};
}

/** Whether a difference is one of layout alone. */
export const isLayoutOnly = ({ added, removed, changed }: DiagramDifference): boolean =>
	added.length + removed.length + changed.length === 0;

/** Whether two states say the same, wherever things stand. */
export const isSameMeaning = ({ meta, records, diagrams, chapters }: Differences): boolean =>
	meta.length + records.length + chapters.length === 0 && diagrams.every(isLayoutOnly);
