/**
 * What was said and is not settled. Of requests for change what waits for an answer holds a submission up, what waits for a
 * word is told to who appraises, and so are remarks.
 */
import type { StoredArchitecture } from '$collab/storage/store';
import { beginning } from './notices';
import { englishTitle } from './english-title';
import type { DecisionParts } from './parts';
import type { ThreadAct } from './thread-act-shape';
import { allActs } from './thread-acts';
import { allFacts, type SinceVersion } from './thread-facts';
import { threadsOf } from './thread-room';
import { appraiserIn, appraisersOf } from './appraisal-threads';
import { askedBefore } from './carried-over';
import { isClosedTalk, type ClosedVersions } from './closed-talk';
import { hasOneThread, isHandled, isSettled, openedSince, saidByThread, saidIn, type Said } from './threads';

export interface OpenRequest {
	/** Key of its thread. */
	readonly thread: string;
	/** What it is about as it was called then, and the beginning of what was asked. */
	readonly name: string;
	/** The same in English where the pack names what it is about; '' where it is called alike. */
	readonly nameEn: string;
	/** Whether it waits for who asked; for an answer otherwise. */
	readonly isAnswered: boolean;
	/** What was answered; null while nobody did. */
	readonly answer: {
		readonly outcome: 'done' | 'declined';
		readonly reason: string;
		readonly by: string;
		readonly since: SinceVersion | null;
	} | null;
	/** That who asked sent the last answer back or opened it again, with why where that was said; null where it waits otherwise. */
	readonly sentBack: {
		readonly reason: string;
		readonly by: string;
		readonly at: string;
		/** Whether whoever appraises had settled it, so that it was opened again rather than sent back. */
		readonly wasSettled: boolean;
	} | null;
	/** Whether whoever appraised a version asked for it, in that version or in one that was issued before. */
	readonly isOfAppraisal: boolean;
}

/** Nobody answered it since; what nobody saw to before is sent back by nobody. `isWhose`: whose opening it again does. */
function sentBackIn(
	acts: readonly ThreadAct[],
	isWhose: (account: string) => boolean = () => true
): OpenRequest['sentBack'] {
	const seenTo = acts.findLastIndex(({ act }) => act !== 'reopen');
	const back = seenTo < 0 ? undefined : acts.slice(seenTo + 1).find(({ account }) => isWhose(account));
	if (back === undefined) return null;
	return { reason: back.words, by: back.accountName, at: back.at, wasSettled: acts[seenTo]?.act === 'settle' };
}

/** What a thread is called where it is listed: what it is about, and how it begins. */
export const calledBy = (title: string, text: string): string =>
	[title, beginning(text)].filter((part) => part !== '').join(': ');

type Of = Pick<StoredArchitecture, 'id' | 'epoch' | 'agency' | 'pack' | 'frame'>;

/** What a thread is called in both languages, by what it began with. */
export function namesOf(
	{ packs }: Pick<DecisionParts, 'packs'>,
	{ pack, frame }: Pick<Of, 'pack' | 'frame'>,
	{ about, title = '', text, finding = '' }: Said
): Pick<OpenRequest, 'name' | 'nameEn'> {
	const english = englishTitle(packs.find(pack), frame, { about, title, finding });
	return { name: calledBy(title, text), nameEn: english === '' ? '' : calledBy(english, text) };
}

/** The oldest first; without what was asked of versions that are issued, which nobody answers any more. */
export async function openRequests(
	parts: Pick<DecisionParts, 'rooms' | 'store' | 'packs'>,
	stored: Of,
	closed: ClosedVersions
): Promise<readonly OpenRequest[]> {
	const [doc, appraisers] = await Promise.all([threadsOf(parts, stored), appraisersOf(parts.store, stored)]);
	const [acts, said] = [allActs(doc), saidByThread(doc)];
	const found: (OpenRequest & { readonly at: string })[] = [];
	for (const [thread, { kind, answer, asker }] of allFacts(doc)) {
		const first = saidIn(doc, thread);
		if (first === undefined || kind !== 'request' || isSettled(doc, thread)) continue;
		if (isClosedTalk(said.get(thread) ?? [], closed)) continue;
		const { at = '' } = first;
		const done = acts.get(thread) ?? [];
		found.push({
			thread,
			at,
			isAnswered: answer !== null,
			sentBack: answer === null ? (sentBackIn(done, (account) => account === asker) ?? sentBackIn(done)) : null,
			isOfAppraisal: appraiserIn(doc, thread, appraisers) !== null,
			answer:
				answer === null
					? null
					: { outcome: answer.outcome, reason: answer.reason, by: answer.accountName, since: answer.since },
			...namesOf(parts, stored, first)
		});
	}
	return found.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ at: _, ...request }) => request);
}

/** Something that was said, asks for no change and is not settled. */
export interface OpenRemark extends Pick<OpenRequest, 'thread' | 'name' | 'nameEn'> {
	/** Account that began it; of what is raised again whoever said it of the issued version. */
	readonly author: string;
	/** The frozen version that it was written about last; '' for none. */
	readonly version: string;
	/** ISO instant at which it began. */
	readonly at: string;
	/** Whether somebody of the agency saw to it, and it waits for the word of whoever appraises. */
	readonly isHandled: boolean;
	/** Account that spoke in it last, or opened it again. */
	readonly lastBy: string;
	/** That whoever appraises sent it back after the agency had seen to it, with why where that was said; null where it waits otherwise. */
	readonly sentBack: OpenRequest['sentBack'];
}

const isLater = (one: Said, other: Said | undefined): boolean => (one.at ?? '') >= (other?.at ?? '');

/** Those that began at an instant or later, and those of issued versions that were raised again; the oldest first. */
export async function openRemarks(
	parts: Pick<DecisionParts, 'rooms' | 'store' | 'packs'>,
	stored: Of,
	since: string
): Promise<readonly OpenRemark[]> {
	const [doc, appraisers] = await Promise.all([threadsOf(parts, stored), appraisersOf(parts.store, stored)]);
	const requests = new Set(allFacts(doc).flatMap(([thread, { kind }]) => (kind === 'request' ? [thread] : [])));
	const acts = allActs(doc);
	const begun = new Map<string, Said>();
	const ofVersion = new Map<string, Said>();
	const last = new Map<string, Said>();
	for (const [id, said] of doc.getMap('comments').entries() as IterableIterator<[string, Said]>) {
		const thread = said.thread ?? (hasOneThread(said.about) ? said.about : id);
		const known = begun.get(thread);
		if (known === undefined || (said.at ?? '') < (known.at ?? '')) begun.set(thread, said);
		if (isLater(said, last.get(thread))) last.set(thread, said);
		if (said.version !== undefined && isLater(said, ofVersion.get(thread))) ofVersion.set(thread, said);
	}
	return [...begun]
		.filter(
			([thread, { at = '', continues }]) =>
				(at >= since || continues !== undefined) && !requests.has(thread) && !isSettled(doc, thread)
		)
		.sort(([, a], [, b]) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
		.map(([thread, first]) => {
			const { at = '', continues } = first;
			const before = continues === undefined ? undefined : askedBefore(doc, continues);
			const author = appraiserIn(doc, thread, appraisers) ?? before ?? first.author;
			const spoken = last.get(thread);
			// Raising it again answers nothing, whoever of the agency does.
			const spokenBy = spoken === undefined || spoken === first ? author : spoken.author;
			return {
				thread,
				...namesOf(parts, stored, first),
				author,
				version: ofVersion.get(thread)?.version ?? '',
				at,
				isHandled: isHandled(doc, thread),
				sentBack: isHandled(doc, thread)
					? null
					: sentBackIn(acts.get(thread) ?? [], (account) => appraisers.has(account)),
				lastBy: openedSince(doc, thread, spoken?.at ?? '') ?? spokenBy
			};
		});
}
