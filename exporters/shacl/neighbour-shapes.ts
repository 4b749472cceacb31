/** Conditions that step from a record to its neighbours. */
import type { Condition, LinkedRecords, RuleSubject } from '$models/framework/condition';
import { leastOf, mostOf } from '$models/conformance/truth';
import { looksOut, ownFrame, type Frame } from './frame';
import { literalsOf } from './literals';
import { NotSayable } from './not-sayable';
import { openSlotOf, othersRecord } from './operands';
import type { Translator } from './rule-to-shapes';
import { against, along, ALWAYS, NEVER, type Path } from './shape-graph';
import { allOf, certain, counted, YES, type Truths } from './truths';
import { kv } from './vocabulary';

type Relations = Extract<Condition, { relations: unknown }>['relations'];

/** As many ways as there are to make up a number of two; larger bounds would be too long to read. */
const MOST_SPLITS = 20;

/** A relation seen from one of its ends: its type, what is asked of it, and of the object at the other end. */
function edgeTruths(question: Relations, near: 'source' | 'target', translator: Translator): Truths {
	const { graph } = translator;
	const parts: Truths[] = [];
	const back: Path = [along(kv[near])];
	if (question.types !== undefined) {
		const types = graph.oneOf(question.types.flatMap(literalsOf));
		parts.push(certain(graph, graph.some([along(kv.relationType)], types)));
	}
	const frame: Frame = { focus: 'relation', subject: 'relation', here: [], outerSubject: 'object', outer: back };
	if (question.where !== undefined) parts.push(translator.ask(question.where, frame));
	if (question.other !== undefined) {
		const far: Path = [along(near === 'source' ? kv.target : kv.source)];
		parts.push(translator.ask(question.other, { ...frame, subject: 'object', here: far }));
	}
	return parts.length === 0 ? YES : allOf(graph, parts);
}

function relationsTruths(question: Relations, translator: Translator): Truths {
	const { graph } = translator;
	const bounds = { least: leastOf(question), most: mostOf(question) };
	const out: Path = [against(kv.source)];
	const into: Path = [against(kv.target)];
	if (question.direction !== 'any') {
		const isOut = question.direction === 'out';
		const edge = edgeTruths(question, isOut ? 'source' : 'target', translator);
		return counted(graph, bounds, edge.open !== 'never', (count, shape) =>
			graph.atLeast(isOut ? out : into, count, shape(edge))
		);
	}
	if (bounds.least > MOST_SPLITS || (bounds.most !== Number.POSITIVE_INFINITY && bounds.most >= MOST_SPLITS)) {
		throw new NotSayable({
			vi: 'đếm quá nhiều quan hệ theo cả hai chiều',
			en: 'it counts too many relations in both directions'
		});
	}
	// From a relation nobody sees at which end one came; so both directions are counted apart and made up to a sum.
	const outEdge = edgeTruths(question, 'source', translator);
	const intoEdge = edgeTruths(question, 'target', translator);
	const isOpen = outEdge.open !== 'never' || intoEdge.open !== 'never';
	// A relation of a record to itself is one relation, though it leads both out and in; it counts as going out.
	const toAnother = graph.disjoint([along(kv.source)], kv.target);
	return counted(graph, bounds, isOpen, (count, shape) => {
		if (count <= 0) return ALWAYS;
		const fromOthers = count === 1 ? shape(intoEdge) : graph.and(toAnother, shape(intoEdge));
		const splits = Array.from({ length: count + 1 }, (_, outs) =>
			graph.and(graph.atLeast(out, outs, shape(outEdge)), graph.atLeast(into, count - outs, fromOthers))
		);
		return graph.or(...splits);
	});
}

/** So many relations further on are so many questions about one relation, each asked of the end of the one before. */
function reachingCondition(reaches: Extract<Condition, { reaches: unknown }>['reaches']): Condition {
	const { direction, types, where, steps, to } = reaches;
	const hop = { direction, ...(types === undefined ? {} : { types }), ...(where === undefined ? {} : { where }) };
	let condition: Condition = { relations: { ...hop, other: to } };
	for (let left = 1; left < steps; left += 1) condition = { relations: { ...hop, other: { any: [to, condition] } } };
	return condition;
}

interface Link {
	readonly subject: RuleSubject;
	readonly to: Path;
	/** The way back where it leads to this record alone. */
	readonly back: Path | null;
}

const links: Readonly<Record<LinkedRecords, Partial<Record<RuleSubject, Link>>>> = {
	gaps: {
		object: { subject: 'gap', to: [against(kv.concerns)], back: null },
		task: { subject: 'gap', to: [against(kv.closedBy)], back: null }
	},
	tasks: { gap: { subject: 'task', to: [along(kv.closedBy)], back: null } },
	objects: {
		gap: { subject: 'object', to: [along(kv.concerns)], back: null },
		diagram: { subject: 'object', to: [along(kv.shows)], back: null }
	},
	children: { object: { subject: 'object', to: [against(kv.parent)], back: [along(kv.parent)] } },
	mappings: { object: { subject: 'mapping', to: [against(kv.maps)], back: [along(kv.maps)] } },
	diagrams: { object: { subject: 'diagram', to: [against(kv.shows)], back: null } }
};

function linkedTruths(
	linked: Extract<Condition, { linked: unknown }>['linked'],
	subject: RuleSubject,
	translator: Translator
): Truths {
	const { graph } = translator;
	const bounds = { least: leastOf(linked), most: mostOf(linked) };
	const link = links[linked.to][subject];
	if (link === undefined) return counted(graph, bounds, false, (count) => (count <= 0 ? ALWAYS : NEVER));
	const part =
		linked.where === undefined
			? YES
			: translator.ask(linked.where, {
					focus: link.subject,
					subject: link.subject,
					here: [],
					outerSubject: subject,
					outer: link.back
				});
	return counted(graph, bounds, part.open !== 'never', (count, shape) => graph.atLeast(link.to, count, shape(part)));
}

const ends = {
	source: { of: 'relation', property: kv.source },
	target: { of: 'relation', property: kv.target },
	parent: { of: 'object', property: kv.parent },
	object: { of: 'mapping', property: kv.maps }
} as const;

function endTruths(
	[end, condition]: Extract<Condition, { end: unknown }>['end'],
	subject: RuleSubject,
	translator: Translator
): Truths {
	const { graph } = translator;
	const { of, property } = ends[end];
	const here: Path = [along(property)];
	const isThere = certain(graph, of === subject ? graph.some(here) : NEVER);
	const frame: Frame = { focus: subject, subject: 'object', here, outerSubject: subject, outer: [] };
	return allOf(graph, [isThere, translator.ask(condition, frame)]);
}

/** Whoever stands in a slot of the same function, without the record itself, which the path meets too. */
function sameFunctionTruths(
	question: Extract<Condition, { sameFunction: unknown }>['sameFunction'],
	translator: Translator
): Truths {
	const { graph, pack } = translator;
	if (question.where !== undefined && looksOut(question.where)) {
		throw new NotSayable({
			vi: 'so sánh với bản ghi cùng chức năng',
			en: 'it compares the record with those of the same function'
		});
	}
	const part = question.where === undefined ? YES : translator.ask(question.where, ownFrame('object'));
	const placed = graph.some([along(kv.function)]);
	const peers: Path = [along(kv.function), against(kv.function)];
	const bounds = { least: leastOf(question), most: mostOf(question) };
	// Where its own slot is open, nobody can say yet who stands beside it, nor how many.
	const openSlot = openSlotOf(translator);
	const anybody: Truths = {
		yes: NEVER,
		no: NEVER,
		open: 'by-owner',
		doubt: openSlot,
		others: othersRecord(graph, pack, 'object')
	};
	return counted(graph, bounds, part.open !== 'never' || openSlot !== NEVER, (count, shape) => {
		if (count <= 0) return ALWAYS;
		const asked = shape(part);
		const known = graph.or(
			graph.and(asked, graph.atLeast(peers, count + 1, asked)),
			graph.and(graph.not(asked), graph.atLeast(peers, count, asked))
		);
		return graph.or(graph.and(placed, known), graph.and(openSlot, shape(anybody)));
	});
}

/** null where the condition is of another family. */
export function neighbourTruths(condition: Condition, subject: RuleSubject, translator: Translator): Truths | null {
	if ('relations' in condition) return relationsTruths(condition.relations, translator);
	if ('reaches' in condition) return translator.own(reachingCondition(condition.reaches), subject);
	if ('linked' in condition) return linkedTruths(condition.linked, subject, translator);
	if ('end' in condition) return endTruths(condition.end, subject, translator);
	return 'sameFunction' in condition ? sameFunctionTruths(condition.sameFunction, translator) : null;
}
