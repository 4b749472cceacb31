/** Answers of the agency that were given before what they are about was changed for the version that is exported. */
import { differences } from '$models/compare/differences';
import { affectedIds } from '$models/compare/record-changes';
import type { Architecture } from '$models/architecture/architecture';
import type { Answer } from '$models/conformance/decisions';
import { answeredBeforeWords } from '$models/conformance/answered-earlier';
import { partsOfFinding } from '$models/conformance/finding-id';
import type { ExportInput } from '$exporters/exporter';
import { mayTellWords } from '$exporters/told-words';

type Input = Pick<ExportInput, 'edition' | 'earlier'>;

/** What a finding is about; '' for the whole, and for an item of the checklist. */
function recordOfFinding(finding: string): string {
	const parts = partsOfFinding(finding);
	return parts === null || parts.kind === 'architecture' ? '' : parts.record;
}

/** Worked out once for a file that tells of many answers; by the state that is exported. */
const changedIn = new WeakMap<Architecture, ReadonlySet<string>>();

function changedBetween(old: Architecture, now: Architecture): ReadonlySet<string> {
	const known = changedIn.get(now);
	if (known !== undefined) return known;
	const changed = affectedIds([old, now], differences(old, now));
	changedIn.set(now, changed);
	return changed;
}

/**
 * Tells of an answer in which version it was already, if what it is about is otherwise since; of an answer about the whole, if
 * anything is. Only the version that was submitted last before is known: an answer that is younger stands as it is.
 */
export function answeredBefore({ edition, earlier = [] }: Input): (answer: Pick<Answer, 'finding' | 'at'>) => string {
	const last = earlier.find(({ isLast }) => isLast);
	if (last === undefined || last.edition.omissions.length > 0 || !mayTellWords(edition)) return () => '';
	return ({ finding, at }) => {
		if (at >= last.submittedAt) return '';
		const changed = changedBetween(last.edition.architecture, edition.architecture);
		const record = recordOfFinding(finding);
		return (record === '' ? changed.size > 0 : changed.has(record)) ? last.version : '';
	};
}

/** In words, of answers of which each is told by the version that it is older than; '' where none is. */
export function olderAnswersNote(versions: readonly string[]): string {
	const [version] = versions.filter((one) => one !== '');
	if (version === undefined) return '';
	const { vi } = answeredBeforeWords(version);
	return `Lưu ý: có câu ${vi.charAt(0).toLocaleLowerCase('vi')}${vi.slice(1)}`;
}
