/** What a version of the dossier has otherwise than the one that was submitted last before it, as a page beside its check. */
import type { Architecture } from '$models/architecture/architecture';
import { recordName } from '$models/commands/record-name';
import type { EvidenceChange } from '$models/conformance/evidence-since';
import { partsOfFinding } from '$models/conformance/finding-id';
import { isSubject } from '$models/framework/subjects';
import { differences } from '$models/compare/differences';
import { vietnamDay } from '$models/text/vietnam-day';
import { findingsBetween } from '$exporters/comparison/checked-findings';
import { comparisonHtml } from '$exporters/comparison/comparison-html';
import type { ComparedVersion, Comparison } from '$exporters/comparison/told';
import { signedAt } from '$exporters/form01/said-when';
import type { EarlierVersion, ExportInput } from '$exporters/exporter';
import { mayTellWords } from '$exporters/told-words';

const named = (version: string): string => `Phiên bản ${version}`;
const dayOf = (instant: string): string => (instant === '' ? '' : vietnamDay(new Date(instant)));

/** Of how a version came to its end; one that was issued may have been followed by another since. */
const before = ({ cutoffDate, submittedAt, ended }: EarlierVersion): ComparedVersion => ({
	...{ cutoffDate, submittedOn: dayOf(submittedAt), state: ended }
});

/** What a piece of evidence is about, as the record is called in either version. */
function aboutWords(about: string, states: readonly [Architecture, Architecture]): string {
	const [kind = '', id = ''] = about.split(/:(.*)/su);
	if (kind === 'checklist') return `mục ${id} của danh mục kiểm tra`;
	const { rule = '', kind: subject = kind, record = id } = (kind === 'finding' ? partsOfFinding(id) : null) ?? {};
	const names = isSubject(subject) ? states.map((state) => recordName(state, subject, record)) : [];
	const name = names.findLast((one) => one !== '') ?? '';
	return [rule, name].filter((part) => part !== '').join(' ');
}

function evidenceTold(
	evidence: readonly EvidenceChange[],
	states: readonly [Architecture, Architecture]
): NonNullable<Comparison['evidence']> {
	return evidence.map(({ standing, name, about, by, at }) => {
		const place = aboutWords(about, states);
		return { standing, line: `${name}${place === '' ? '' : `, ${place}`} (${signedAt(by, at)})` };
	});
}

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
		...(isWhole ? { evidence: evidenceTold(last.evidence ?? [], states) } : {}),
		...(checked ?? { findings: null, unchecked })
	});
}
