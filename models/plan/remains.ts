/** What of the findings of today is still open at a later day, when the tasks that end by then have done their work. */
import type { Architecture } from '$models/architecture/architecture';
import { Checker, type CheckSettings } from '$models/conformance/checker';
import { findingDifferences, type FindingDifferences } from '$models/conformance/finding-differences';
import type { CheckReport, Finding } from '$models/conformance/report';
import type { Pack } from '$models/framework/pack';

export interface ArticleRemains {
	/** Such as `Quyết định 1425/QĐ-TTg, Điều 2.1d`. */
	readonly basis: string;
	/** Open at the later day. */
	readonly open: readonly Finding[];
	/** Ids of those of them that are not open today. */
	readonly fresh: ReadonlySet<string>;
	/** Open today and no more then. */
	readonly fixed: readonly Finding[];
}

export interface Remains extends FindingDifferences {
	/** ISO date. */
	readonly date: string;
	/** Articles with most open findings first. */
	readonly articles: readonly ArticleRemains[];
}

/** The reports of two days side by side, by the article that asks. */
export function remainsBetween(now: CheckReport, then: CheckReport): Remains {
	const differences = findingDifferences(now, then);
	const fresh = new Set(differences.fresh.map(({ id }) => id));
	const articles = new Map<string, { open: Finding[]; fixed: Finding[] }>();
	const of = ({ basis }: Finding): { open: Finding[]; fixed: Finding[] } => {
		const known = articles.get(basis) ?? { open: [], fixed: [] };
		articles.set(basis, known);
		return known;
	};
	for (const finding of then.findings) if (!finding.asked) of(finding).open.push(finding);
	for (const finding of differences.fixed) of(finding).fixed.push(finding);
	return {
		...differences,
		date: then.asOf,
		articles: [...articles]
			.map(([basis, { open, fixed }]) => ({ basis, open, fixed, fresh }))
			.sort((a, b) => b.open.length - a.open.length || (a.basis < b.basis ? -1 : 1))
	};
}

/** What is still open at an ISO date, beside what is open on another day, such as today. */
export function remainsAt(
	architecture: Architecture,
	pack: Pack,
	date: string,
	{ now, ...settings }: Omit<CheckSettings, 'asOf'> & { readonly now: string }
): Remains {
	const at = (asOf: string): CheckReport => {
		const checker = new Checker(pack, { ...settings, asOf });
		checker.update(architecture);
		return checker.report();
	};
	return remainsBetween(at(now), at(date));
}
