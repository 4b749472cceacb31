/** What rows of the audit trail are about, as people call it: read of the architecture as it is now. */
import { z } from 'zod';
import { englishTitle } from '$collab/decisions/english-title';
import type { EnglishWords } from '$lib/audit/act-words';
import { readCanonical } from '$models/architecture/canonical';
import { recordOf } from '$models/commands/record-of';
import { fieldsOfSubject } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { isSubject } from '$models/framework/subjects';
import { recordName } from '$models/commands/record-name';

const MENTIONED = /"(?:about|thread|finding)":"((?:[^"\\]|\\.)+)"/gu;

/** `<kind>:<id>` of it; the rule before it where it is a finding, and whatever it is the whole where it is a thread about one. */
const subjectIn = (told: string): { readonly rule: string; readonly kind: string; readonly id: string } | null => {
	const text = told.startsWith('finding:') ? told.slice('finding:'.length) : told;
	const parts = text.split(':');
	const at = parts.findIndex((part) => isSubject(part));
	const kind = parts[at] ?? '';
	if (at < 0 || at > 1) return null;
	return { rule: at === 1 ? (parts[0] ?? '') : '', kind, id: parts.slice(at + 1).join(':') };
};

/** What the details mention, each as it is told there. */
export const mentionedIn = (details: readonly string[]): readonly string[] => [
	...new Set(details.flatMap((detail) => [...detail.matchAll(MENTIONED)].map(([, told = '']) => told)))
];

const told = z.object({
	about: z.string(),
	finding: z.string().default(''),
	title: z.string().default(''),
	field: z.string().default('')
});

/** What a detail says of a thread, as far as it does. */
function threadIn(detail: string): z.output<typeof told> | null {
	try {
		return told.safeParse(JSON.parse(detail)).data ?? null;
	} catch {
		return null;
	}
}

/**
 * Titles and labels of fields in English where the pack names them in both languages, by the key and the Vietnamese words
 * that the details have: the trail keeps what was called so by then.
 */
export function englishOf(pack: Pack | undefined, frame: string, details: readonly string[]): EnglishWords {
	const english: Record<string, string> = {};
	for (const detail of details) {
		const { about = '', finding = '', title = '', field = '' } = threadIn(detail) ?? {};
		const called = englishTitle(pack, frame, { about, title, finding });
		if (called !== '') english[`title ${title}`] = called;
		const [kind = ''] = about.split(':', 1);
		if (pack === undefined || !isSubject(kind) || field === '') continue;
		const named = fieldsOfSubject(pack, kind).find(({ label }) => label.vi === field);
		if (named !== undefined && named.label.en !== field) english[`field ${field}`] = named.label.en;
	}
	return english;
}

/** Names of what is mentioned, by how it is told; without what is not there. */
export function namesOfMentioned(canonical: string, mentioned: readonly string[]): Readonly<Record<string, string>> {
	const read = readCanonical(canonical);
	if (!read.ok) return {};
	const { architecture } = read.value;
	const names: Record<string, string> = {};
	for (const told of mentioned) {
		const subject = subjectIn(told);
		if (subject === null || !isSubject(subject.kind)) continue;
		const record = recordOf(architecture, subject.kind, subject.id);
		if (record === undefined) continue;
		const code = 'code' in record && typeof record.code === 'string' ? record.code : '';
		const parts = [subject.rule, code, recordName(architecture, subject.kind, subject.id)];
		names[told] = parts.filter((part) => part !== '').join(' ');
	}
	return names;
}
