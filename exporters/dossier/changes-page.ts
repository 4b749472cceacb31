/** What a version of the dossier has otherwise than the one that was submitted last before it, as a page beside its check. */
import { differences } from '$models/compare/differences';
import { builtInPacks } from '$models/framework/packs';
import { vietnamDay } from '$models/text/vietnam-day';
import { findingsBetween } from '$exporters/comparison/checked-findings';
import { comparisonHtml } from '$exporters/comparison/comparison-html';
import type { ComparedVersion } from '$exporters/comparison/told';
import type { EarlierVersion, ExportInput } from '$exporters/exporter';
import { mayTellWords } from '$exporters/told-words';

const named = (version: string): string => `Phiên bản ${version}`;
const dayOf = (instant: string): string => (instant === '' ? '' : vietnamDay(new Date(instant)));

/** Of how a version came to its end; one that was issued may have been followed by another since. */
const before = ({ cutoffDate, submittedAt, ended }: EarlierVersion): ComparedVersion => ({
	...{ cutoffDate, submittedOn: dayOf(submittedAt), state: ended }
});

/**
 * Null where nothing was submitted before; and where either version has what the readers of this edition may not see, for
 * what came and went would name it.
 */
export function changesPage({ earlier = [], edition, pack, dossier, asOf, approval }: ExportInput): string | null {
	const last = earlier.find(({ isLast }) => isLast);
	if (last === undefined || approval === undefined) return null;
	if (!mayTellWords(edition) || last.edition.omissions.length > 0) return null;
	const states = [last.edition.architecture, edition.architecture] as const;
	const now: ComparedVersion = {
		cutoffDate: dossier.cutoffDate,
		submittedOn: dayOf(approval.submittedAt),
		state: approval.decision === null ? 'submitted' : 'issued'
	};
	const whole = { architecture: edition.architecture, dossier, pack, frozenOn: now.submittedOn };
	// What was left out of this edition would be missed by its check.
	const isWhole = edition.omissions.length === 0;
	const checked =
		last.basis === undefined || !isWhole
			? null
			: findingsBetween(
					{ ...last.basis, architecture: last.edition.architecture, frozenOn: dayOf(last.submittedAt) },
					whole,
					asOf
				);
	const unchecked = isWhole
		? `không rõ bộ quy định và thông tin hồ sơ của phiên bản ${last.version}`
		: 'bản này không có toàn bộ nội dung của phiên bản';
	return comparisonHtml({
		names: [named(last.version), named(approval.version)],
		versions: [before(last), now],
		...{ states, pack, differences: differences(...states), unchecked: '' },
		// It may be about what was left out of this edition.
		...(isWhole ? { evidence: last.evidence ?? [], obligations: builtInPacks.flatMap((one) => one.obligations) } : {}),
		...(checked ?? { findings: null, unchecked })
	});
}
