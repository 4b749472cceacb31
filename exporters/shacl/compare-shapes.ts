/**
 * Two values held against each other: of one record, or of two that one step joins. SHACL compares what a path leads to
 * with a property of the same node, so one of the two must lie on the node itself.
 */
import type { Comparison, Condition, RuleSubject } from '$models/framework/condition';
import type { Frame } from './frame';
import { endFact } from './needs';
import { NotSayable } from './not-sayable';
import { operandOf, othersRecord } from './operands';
import type { Translator } from './rule-to-shapes';
import { along, pathKey, type Path, type Shape } from './shape-graph';
import type { Truths } from './truths';
import { factProperty, kv } from './vocabulary';
import type { NamedNode } from 'n3';

interface Side {
	readonly subject: RuleSubject;
	/** From the node to the record. */
	readonly to: Path;
	readonly path: string;
	readonly has: Shape;
	readonly open: Shape;
	readonly doubt: Shape;
	/** Open, and the agency's own matter. */
	readonly undetermined: Shape;
	readonly others: Shape;
}

function sideOf(written: string, frame: Frame, { graph, pack }: Translator): Side {
	const isOuter = written.startsWith('^');
	const to = isOuter ? frame.outer : frame.here;
	const subject = isOuter ? frame.outerSubject : frame.subject;
	if (to === null || subject === null) {
		throw new NotSayable({
			vi: 'so sánh hai bản ghi nối nhau nhiều – nhiều',
			en: 'it compares two records that are linked many to many'
		});
	}
	const path = written.replace(/^\^/u, '');
	const { has, open, doubt } = operandOf(graph, path, subject);
	const others = othersRecord(graph, pack, subject);
	return {
		subject,
		to,
		path,
		has: graph.some(to, has),
		open: graph.some(to, open),
		doubt: graph.some(to, doubt),
		undetermined: graph.some(to, graph.and(open, graph.not(others))),
		others
	};
}

type Compared = 'number' | 'rank';

const ends = { source: pathKey([along(kv.source)]), target: pathKey([along(kv.target)]) } as const;

/** What an end of a relation is, told on the relation itself where both records are its ends. */
function endProperty(side: Side, fact: Compared, frame: Frame, { needs }: Translator): NamedNode | null {
	if (frame.focus !== 'relation' || side.subject !== 'object') return null;
	const end = (['source', 'target'] as const).find((one) => ends[one] === pathKey(side.to));
	if (end === undefined) return null;
	needs.add({ kind: 'end', end, fact, path: side.path });
	return factProperty(endFact(end, fact), side.path);
}

const mirrored = {
	same: 'same',
	different: 'different',
	less: 'more',
	'at-most': 'at-least',
	more: 'less',
	'at-least': 'at-most'
} as const satisfies Record<Comparison, Comparison>;

/** How the values at a path stand to a property of the node; both are there. */
function held({ graph }: Translator, path: Path, how: Comparison, property: NamedNode): Shape {
	const less = graph.less(path, property, false);
	const atMost = graph.less(path, property, true);
	switch (how) {
		case 'less':
			return less;
		case 'at-most':
			return atMost;
		case 'more':
			return graph.not(atMost);
		case 'at-least':
			return graph.not(less);
		case 'same':
			return graph.and(atMost, graph.not(less));
		case 'different':
			return graph.not(graph.and(atMost, graph.not(less)));
	}
}

export function compareTruths(
	[leftPath, how, rightPath]: Extract<Condition, { compare: unknown }>['compare'],
	frame: Frame,
	translator: Translator
): Truths {
	const { graph, needs } = translator;
	const left = sideOf(leftPath, frame, translator);
	const right = sideOf(rightPath, frame, translator);
	for (const { subject, path } of [left, right]) {
		for (const kind of ['number', 'rank'] as const) needs.add({ kind, subject, path });
	}
	const toFact = (side: Side, fact: Compared): Path => [...side.to, along(factProperty(fact, side.path))];
	const by = (fact: Compared): Shape => {
		if (right.to.length === 0) return held(translator, toFact(left, fact), how, factProperty(fact, right.path));
		if (left.to.length === 0) {
			return held(translator, toFact(right, fact), mirrored[how], factProperty(fact, left.path));
		}
		const ofRight = endProperty(right, fact, frame, translator);
		if (ofRight !== null) return held(translator, toFact(left, fact), how, ofRight);
		throw new NotSayable({ vi: 'so sánh hai bản ghi xa nhau', en: 'it compares two records that are too far apart' });
	};
	const areNumbers = graph.and(graph.some(toFact(left, 'number')), graph.some(toFact(right, 'number')));
	const holds = graph.or(graph.and(areNumbers, by('number')), graph.and(graph.not(areNumbers), by('rank')));
	const yes = graph.and(left.has, right.has, holds);
	const rightSaid = graph.or(right.has, right.open);
	const no = graph.not(graph.or(yes, graph.and(left.open, rightSaid), graph.and(left.has, right.open)));
	const doubt = graph.or(left.doubt, right.doubt);
	if (left.to.length === 0 && right.to.length === 0) return { yes, no, open: 'by-owner', doubt, others: left.others };
	const undetermined = graph.or(graph.and(left.undetermined, rightSaid), graph.and(left.has, right.undetermined));
	return { yes, no, open: 'told', doubt, undetermined };
}
