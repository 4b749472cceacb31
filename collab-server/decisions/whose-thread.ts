/** Whose a thread is: of whoever appraised a version, or of the agency itself. Told alike by the server and the pages. */
import { hasOneThread } from './threads';

/** A comment, as far as it tells that; the empty text stands for what was not said. */
interface Spoken {
	readonly author: string;
	readonly version?: string;
	readonly byAppraiser?: boolean;
	readonly continues?: string;
}

/**
 * Account of whoever appraised and said it of a version: he began the thread, or wrote in the one thread that a finding has.
 * Of one that raises another again it is whoever said that one, whoever raised it. null for the agency's own.
 * `saidIn`: the comments of a thread, the oldest first. `appraises`: of before it was kept with a comment.
 */
export function appraiserAmong<One extends Spoken>(
	thread: string,
	saidIn: (thread: string) => readonly One[],
	appraises: (account: string) => boolean = () => false
): string | null {
	const said = saidIn(thread);
	const [first] = said;
	const { continues = '' } = first ?? {};
	const before = continues === '' ? null : appraiserAmong(continues, saidIn, appraises);
	if (before !== null) return before;
	const isOne = ({ author, version = '', byAppraiser = false }: One): boolean =>
		version !== '' && (byAppraiser || appraises(author));
	return (hasOneThread(thread) ? said : said.slice(0, 1)).find(isOne)?.author ?? null;
}
