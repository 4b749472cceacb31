/** What of the findings of today is still open at a later day, when the tasks that end by then have done their work. */
import type { Architecture } from '$models/architecture/architecture';
import { Checker, type CheckSettings } from '$models/conformance/checker';
import { isWaived, type FindingWaiver } from '$models/conformance/decisions';
import { findingDifferences, type FindingDifferences } from '$models/conformance/finding-differences';
import type { CheckReport, Finding } from '$models/conformance/report';
import type { GroundDoubt } from '$models/framework/ground';
import type { Pack } from '$models/framework/pack';

export interface ArticleRemains {
	/** Such as `Quyết định 1425/QĐ-TTg, Điều 2.1d`. */
	readonly basis: string;
	/** Why that is no firm ground; null for one that is. */
	readonly doubt: GroundDoubt | null;
	/** Open today and at the later day. */
	readonly same: readonly Finding[];
	/** Open at the later day only, such as what has run out by then, or what a waiver covers no more. */
	readonly fresh: readonly Finding[];
	/** Open today and no more then. */
	readonly fixed: readonly Finding[];
	/** Found then, and waived by what is in force then. */
	readonly waived: readonly Finding[];
}

export interface Remains extends FindingDifferences {
	/** ISO date. */
	readonly date: string;
	readonly waived: readonly Finding[];
	/** Articles with most findings that are open today already first. */
	readonly articles: readonly ArticleRemains[];
}

/** How waivers stand to the findings of each of the two days. */
export interface WaivedAt {
	readonly now: ReadonlyMap<string, FindingWaiver>;
	readonly then: ReadonlyMap<string, FindingWaiver>;
}

const unwaived: WaivedAt = { now: new Map(), then: new Map() };

/** Waived is not open; mended is what no rule finds any more, waived or not. */
function withWaivers(
	now: CheckReport,
	then: CheckReport,
	waived: WaivedAt
): FindingDifferences & Pick<Remains, 'waived'> {
	const { fixed, fresh, same } = findingDifferences(now, then);
	const isOpenNow = ({ id }: Finding): boolean => !isWaived(waived.now, id);
	const isOpenThen = ({ id }: Finding): boolean => !isWaived(waived.then, id);
	const open = same.filter(isOpenThen);
	return {
		fixed: fixed.filter(isOpenNow),
		same: open.filter(isOpenNow),
		fresh: [...fresh.filter(isOpenThen), ...open.filter((finding) => !isOpenNow(finding))],
		waived: [...fresh, ...same].filter((finding) => !isOpenThen(finding))
	};
}

/** The reports of two days side by side, by the article that asks. */
export function remainsBetween(now: CheckReport, then: CheckReport, waived: WaivedAt = unwaived): Remains {
	const differences = withWaivers(now, then, waived);
	const articles = new Map<
		string,
		Pick<ArticleRemains, 'basis' | 'doubt'> & Record<'same' | 'fresh' | 'fixed' | 'waived', Finding[]>
	>();
	for (const state of ['same', 'fresh', 'fixed', 'waived'] as const) {
		for (const finding of differences[state]) {
			const { basis, doubt = null } = finding;
			const key = `${doubt ?? ''} ${basis}`;
			const of = articles.get(key) ?? { basis, doubt, same: [], fresh: [], fixed: [], waived: [] };
			of[state].push(finding);
			articles.set(key, of);
		}
	}
	return {
		...differences,
		date: then.asOf,
		articles: [...articles.values()].sort(
			(a, b) => b.same.length - a.same.length || b.fresh.length - a.fresh.length || (a.basis < b.basis ? -1 : 1)
		)
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
