/** Open remarks of reviewers, as whoever appraises a version or submits it again reads them. */
import type { Words } from '$models/framework/pack';
import type { Lifecycle, Submission } from './shapes';

type Remark = Lifecycle['remarks'][number];

/** Of a version under way: those that were made on rounds before it, and those on it. */
export function remarksByRound(
	remarks: readonly Remark[],
	submission: { readonly version: string; readonly moves: readonly Pick<Submission['moves'][number], 'at'>[] }
): { readonly before: readonly Remark[]; readonly here: readonly Remark[] } {
	const since = submission.moves[0]?.at ?? '';
	// Who takes an earlier one up on this version speaks of this version.
	const isBefore = ({ at, version }: Remark): boolean => at < since && version !== submission.version;
	return { before: remarks.filter(isBefore), here: remarks.filter((remark) => !isBefore(remark)) };
}

/** How many of them the agency saw to, so that they wait for the word of whoever appraises alone. */
export const waitingIn = (remarks: readonly Pick<Remark, 'isHandled'>[]): number =>
	remarks.filter(({ isHandled }) => isHandled).length;

type Request = Lifecycle['requests'][number];

/** What reviewers said and nobody settled, requests for change too: open, or seen to and waiting for their word. */
export function standingOf(
	remarks: readonly Pick<Remark, 'isHandled'>[],
	requests: readonly Pick<Request, 'isAnswered'>[]
): { readonly open: number; readonly waiting: number } {
	const waiting = waitingIn(remarks) + requests.filter(({ isAnswered }) => isAnswered).length;
	return { open: remarks.length + requests.length - waiting, waiting };
}

/** How many hold the dossier up: nothing is submitted while a request for change waits for an answer. */
export const holdingIn = (requests: readonly Pick<Request, 'isAnswered'>[]): number =>
	requests.filter(({ isAnswered }) => !isAnswered).length;

/** Those that the agency has not spoken to, by what they are called in the reader's language. */
export function unansweredIn(
	remarks: readonly Pick<Remark, 'name' | 'nameEn' | 'isAnswered'>[],
	locale: keyof Words
): { readonly count: number; readonly names: string } {
	const open = remarks.filter(({ isAnswered }) => !isAnswered);
	const called = open.map(({ name, nameEn }) => (locale === 'en' && nameEn !== '' ? nameEn : name));
	return { count: open.length, names: called.map((name) => `“${name}”`).join('; ') };
}
