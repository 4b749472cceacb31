/** The name of a field within a document, in the few letters that Word allows. */
import type { Subject } from '$models/framework/pack';

interface Place {
	readonly subject: Subject;
	readonly id: string;
	readonly field: string;
}

/** Word takes a document with a longer tag for a broken one. */
const LONGEST = 64;
const letters = { object: 'o', relation: 'r', mapping: 'm', gap: 'g', task: 't' } as const satisfies Partial<
	Record<Subject, string>
>;
const subjects: ReadonlyMap<string, Subject> = new Map(
	Object.entries(letters).map(([subject, letter]) => [letter, subject as Subject])
);

/** null where there is no room for the name. */
export function fieldTag({ subject, id, field }: Place): string | null {
	const letter = subject in letters ? letters[subject as keyof typeof letters] : null;
	const tag = `kv:${letter ?? ''}:${id}:${field}`;
	return letter === null || tag.length > LONGEST || id.includes(':') ? null : tag;
}

/** null where a tag is none of ours. */
export function placeOfTag(tag: string): Place | null {
	const [mark, letter = '', id = '', field = ''] = tag.split(':');
	const subject = subjects.get(letter);
	return mark !== 'kv' || subject === undefined || id === '' || field === '' ? null : { subject, id, field };
}
