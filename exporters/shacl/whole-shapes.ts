/** Conditions over all records of a subject. */
import type { Condition, RuleSubject } from '$models/framework/condition';
import { leastOf, mostOf } from '$models/conformance/truth';
import { keyPath } from './needs';
import { NotSayable } from './not-sayable';
import { toWhole } from './operands';
import type { Translator } from './rule-to-shapes';
import { against, along, type Path, type Shape } from './shape-graph';
import { at, certain, counted, doubtOf, undeterminedOf, YES, type Truths } from './truths';
import { classOf, factProperty, kv } from './vocabulary';

const records: Path = [against(kv.in)];

/** Counts on the architecture, so that the sum is made once and not for every record. */
function countTruths(count: Extract<Condition, { count: unknown }>['count'], translator: Translator): Truths {
	const { graph } = translator;
	const part = count.where === undefined ? YES : translator.own(count.where, count.of);
	const isOf = graph.ofClass(classOf[count.of]);
	const bounds = { least: leastOf(count), most: mostOf(count) };
	return counted(graph, bounds, part.open !== 'never', (least, shape) =>
		graph.atLeast(records, least, graph.and(isOf, shape(part)))
	);
}

/** A ratio of two counts can be said only where no record may miss it. */
function shareTruths(share: Extract<Condition, { share: unknown }>['share'], translator: Translator): Truths {
	const { graph } = translator;
	if (share.percent <= 0) return YES;
	if (share.percent !== 100) {
		throw new NotSayable({ vi: 'tính tỉ lệ phần trăm', en: 'it asks for a percentage' });
	}
	const inside = share.among === undefined ? YES : translator.own(share.among, share.of);
	const holds = translator.own(share.where, share.of);
	const some = (shape: Shape): Shape =>
		graph.some(records, graph.and(graph.ofClass(classOf[share.of]), graph.not(inside.no), shape));
	const missed = some(graph.not(holds.yes));
	const yes = graph.not(missed);
	if (inside.open === 'never' && holds.open === 'never') return certain(graph, yes);
	const no = some(graph.and(inside.yes, holds.no));
	const ownMatter = some(graph.or(undeterminedOf(graph, inside), undeterminedOf(graph, holds)));
	return {
		yes,
		no,
		open: 'told',
		doubt: some(graph.or(doubtOf(inside), doubtOf(holds))),
		undetermined: graph.and(missed, graph.not(no), ownMatter)
	};
}

/** null where the condition is of another family. */
export function wholeTruths(condition: Condition, subject: RuleSubject, translator: Translator): Truths | null {
	const { graph, needs } = translator;
	if ('count' in condition) return at(graph, toWhole(subject), countTruths(condition.count, translator));
	if ('share' in condition) return at(graph, toWhole(subject), shareTruths(condition.share, translator));
	if (!('unique' in condition)) return null;
	const need = { kind: 'key', subject, paths: condition.unique, diacritics: condition.diacritics === true } as const;
	needs.add(need);
	const key = factProperty('key', keyPath(need));
	return certain(graph, graph.atMost([along(key), against(key)], 1));
}
