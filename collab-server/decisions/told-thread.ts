/** How the audit trail says which thread an act is about: what it speaks of, the place in it, and how it began. */
import type { Doc } from 'yjs';
import { fieldOf } from '$models/framework/lookup';
import { isSubject } from '$models/framework/subjects';
import type { StoredArchitecture } from '$collab/storage/store';
import { beginning } from './notices';
import type { DecisionParts } from './parts';
import { hasOneThread, saidIn, saidInThread, versionIn, type Said } from './threads';

const kindOf = (about: string): string => about.split(':', 1)[0] ?? '';

export interface ToldThread {
	readonly thread: string;
	readonly about: string;
	readonly title?: string;
	readonly field?: string;
	readonly quote?: string;
	/** Id of the finding that it is about. */
	readonly finding?: string;
	readonly version?: string;
	/** What began it, as far as it is told. */
	readonly remark: string;
}

/** What it began with. */
export const firstSaid = (doc: Doc, thread: string): Said | undefined =>
	hasOneThread(thread)
		? saidInThread(doc, thread).toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))[0]
		: saidIn(doc, thread);

/** What a notice of it is called: what it is about as it was called then, with the field that is meant. */
export const noticeTitle = ({ title = '', field = '' }: Pick<ToldThread, 'title' | 'field'>): string =>
	[title, field].filter((part) => part !== '').join(', ');

/** As the room has it. */
export function toldThread(
	{ packs }: Pick<DecisionParts, 'packs'>,
	{ pack: reference }: Pick<StoredArchitecture, 'pack'>,
	doc: Doc,
	thread: string
): ToldThread {
	const first = firstSaid(doc, thread);
	const { about = '', title = '', field = '', quote = '', finding = '', text = '' } = first ?? {};
	const version = first?.version ?? versionIn(doc, thread) ?? '';
	const pack = packs.find(reference);
	const kind = kindOf(about);
	const label = pack !== undefined && isSubject(kind) ? (fieldOf(pack, kind, field)?.label.vi ?? field) : field;
	return {
		thread,
		about,
		...(title === '' ? {} : { title }),
		...(field === '' ? {} : { field: label }),
		...(quote === '' ? {} : { quote }),
		...(finding === '' ? {} : { finding }),
		...(version === '' ? {} : { version }),
		remark: beginning(text)
	};
}
