/** What of the findings of today is still open at a later day, when the tasks that end by then have done their work. */
import type { Architecture } from '$models/architecture/architecture';
import { Checker, type CheckSettings } from '$models/conformance/checker';
import { findingDifferences, type FindingDifferences } from '$models/conformance/finding-differences';
import type { CheckReport, Finding } from '$models/conformance/report';
import type { Pack } from '$models/framework/pack';

export interface ArticleRemains {
	/** Such as `Quyết định 1425/QĐ-TTg, Điều 2.1d`. */
	readonly basis: string;
	/** Open today and at the later day. */
	readonly same: readonly Finding[];
	/** Open at the later day only, such as what has run out by then. */
	readonly fresh: readonly Finding[];
	/** Open today and no more then. */
	readonly fixed: readonly Finding[];
}

export interface Remains extends FindingDifferences {
	/** ISO date. */
	readonly date: string;
	/** Articles with most findings that are open today already first. */
	readonly articles: readonly ArticleRemains[];
}

/** The reports of two days side by side, by the article that asks. */
export function remainsBetween(now: CheckReport, then: CheckReport): Remains {
	const differences = findingDifferences(now, then);
	const articles = new Map<string, Record<'same' | 'fresh' | 'fixed', Finding[]>>();
	for (const state of ['same', 'fresh', 'fixed'] as const) {
		for (const finding of differences[state]) {
			const of = articles.get(finding.basis) ?? { same: [], fresh: [], fixed: [] };
			of[state].push(finding);
			articles.set(finding.basis, of);
		}
	}
	return {
		...differences,
		date: then.asOf,
		articles: [...articles]
			.map(([basis, of]) => ({ basis, ...of }))
			.sort((a, b) => b.same.length - a.same.length || b.fresh.length - a.fresh.length || (a.basis < b.basis ? -1 : 1))
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
