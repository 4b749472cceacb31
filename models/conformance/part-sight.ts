/**
 * What a check of one part of an architecture may say of it: relations, diagrams and neighbours outside the part are not
 * there for whoever works in it, so that much would look missing that is not.
 */
import type { Architecture } from '$models/architecture/architecture';
import { isSame } from '$models/architecture/json';
import type { Checker } from './checker';
import type { CheckReport, Finding } from './report';

export interface PartSight {
	/** Rules that look beyond the record they are about. */
	readonly rules: readonly string[];
	/** Records that may have something beyond the part, as `<kind>:<id>`; what is made in the part has nothing there. */
	readonly records: readonly string[];
	/** Findings that hold of the whole as well. */
	readonly told: readonly string[];
	/** Findings of the part that do not hold of the whole. */
	readonly untold: readonly string[];
}

/** Where nothing is hidden. */
export const wholeSight: PartSight = { rules: [], records: [], told: [], untold: [] };

const recordOf = ({ subject: { kind, id } }: Finding): string => `${kind}:${id}`;

const kinds = {
	objects: 'object',
	relations: 'relation',
	mappings: 'mapping',
	gaps: 'gap',
	tasks: 'task'
} as const;

/** `whole` is the report of the whole, `cut` a checker that has the part. */
export function partSight(part: Architecture, cut: Checker, whole: CheckReport): PartSight {
	const known = new Map(whole.findings.map((finding) => [finding.id, finding]));
	const isTold = ({ id, verdict, message }: Finding): boolean => {
		const found = known.get(id);
		return found?.verdict === verdict && isSame(found.message, message);
	};
	const { findings } = cut.report();
	const looksBeyond = ({ conditionReads, aggregates }: Checker['runs'][number]): boolean =>
		aggregates.size > 0 || conditionReads().some(({ steps, key, up }) => up || steps.length > 0 || key.startsWith('~'));
	const roots = Object.keys(kinds) as (keyof typeof kinds)[];
	return {
		rules: cut.runs.filter(looksBeyond).map(({ rule }) => rule.id),
		records: roots.flatMap((root) => [...part[root].keys()].map((id) => `${kinds[root]}:${id}`)),
		told: findings.filter(isTold).map(({ id }) => id),
		untold: findings.filter((finding) => !isTold(finding)).map(({ id }) => id)
	};
}

/** Whether a finding of the part, as it is by now, may be told by what was known of the whole. */
export function maySay(sight: PartSight): (finding: Finding) => boolean {
	const [rules, records, told, untold] = [sight.rules, sight.records, sight.told, sight.untold].map(
		(ids) => new Set(ids)
	);
	return (finding) => {
		if (told?.has(finding.id) === true) return true;
		if (untold?.has(finding.id) === true) return false;
		return rules?.has(finding.rule) !== true || records?.has(recordOf(finding)) !== true;
	};
}
