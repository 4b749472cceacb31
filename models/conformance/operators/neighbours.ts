/** Operators that step from a record to its neighbours. */
import type { Bounds, Condition, LinkedRecords, RuleSubject } from '$models/framework/condition';
import type { Pack } from '$models/framework/pack';
import type { Words } from '$models/framework/provenance';
import { about, judged, type Compiled, type Judged } from '../compiled';
import type { Compiler } from '../compiler';
import { OPEN } from '../entry-operand';
import type { Holder, ObjectHolder, RelationHolder } from '../holder';
import { openTruth } from '../operand';
import { behind, distinct, lazily, type Read } from '../read';
import type { Step } from '../steps';
import { fieldWords, nameless, nameOf, nameReads } from '../templates';
import { both, FALSE, leastOf, mostOf, NOT_ENOUGH, TRUE, UNDETERMINED, within, type Truth } from '../truth';

type Direction = 'out' | 'in' | 'any';

const tie = (key: string): Read => ({ steps: [], key, up: false });

const ways = {
	out: { step: 'out', other: 'target', ties: ['~out'] },
	in: { step: 'into', other: 'source', ties: ['~into'] },
	any: { step: 'relations', other: 'ends', ties: ['~out', '~into'] }
} as const satisfies Record<Direction, { step: Step; other: Step; ties: readonly string[] }>;

interface RelationQuestion extends Bounds {
	readonly direction: Direction;
	readonly types?: readonly string[];
	readonly where?: Condition;
	readonly other?: Condition;
}

function compileRelations(question: RelationQuestion, compiler: Compiler): Compiled {
	const { direction, types } = question;
	const { step, other: otherStep, ties } = ways[direction];
	const where = question.where === undefined ? null : compiler.nested(question.where, 'relation', 'object');
	const other = question.other === undefined ? null : compiler.nested(question.other, 'object', 'object');
	const least = leastOf(question);
	const most = mostOf(question);
	const kinds = types === undefined ? null : new Set(types);
	const reads = (): Read[] => [
		...ties.map(tie),
		...(kinds === null ? [] : behind([step], [tie('@')])),
		...behind([step], where?.reads() ?? []),
		...behind([step, otherStep], other?.reads() ?? [])
	];
	const weigh = (relation: RelationHolder, end: ObjectHolder | null, holder: ObjectHolder): Truth => {
		if (!relation.live || end === null) return FALSE;
		if (kinds !== null && !kinds.has(relation.raw?.type ?? '')) return FALSE;
		const truth = where === null ? TRUE : where.truth(relation, holder);
		return truth === FALSE || other === null ? truth : both(truth, other.truth(end, holder));
	};
	return about((holder) => {
		if (holder.subject !== 'object') return FALSE;
		let sure = 0;
		let undetermined = 0;
		let notEnough = 0;
		// Once there are enough and no bound above, the rest can change nothing.
		const enough = most === Number.POSITIVE_INFINITY ? least : Number.POSITIVE_INFINITY;
		for (const isOut of [true, false]) {
			if (direction === (isOut ? 'in' : 'out')) continue;
			const relations: readonly RelationHolder[] = isOut ? holder.out : holder.into;
			for (const relation of relations) {
				if (sure >= enough) break;
				// A relation of a record to itself is one relation, though it leads both out and in.
				if (!isOut && direction === 'any' && relation.source === holder) continue;
				const truth = weigh(relation, isOut ? relation.target : relation.source, holder);
				if (truth === TRUE) sure += 1;
				else if (truth === UNDETERMINED) undetermined += 1;
				else if (truth === NOT_ENOUGH) notEnough += 1;
			}
		}
		return within(sure, undetermined, notEnough, least, most);
	}, reads);
}

/** So many relations further on are so many questions about one relation, each asked of the end of the one before. */
function reachingCondition(reaches: Extract<Condition, { reaches: unknown }>['reaches']): Condition {
	const { direction, types, where, steps, to } = reaches;
	const hop = {
		direction,
		...(types === undefined ? {} : { types }),
		...(where === undefined ? {} : { where })
	};
	let condition: Condition = { relations: { ...hop, other: to } };
	for (let left = 1; left < steps; left += 1) {
		condition = { relations: { ...hop, other: { any: [to, condition] } } };
	}
	return condition;
}

const links = {
	gaps: { steps: { object: 'gaps', task: 'gaps-of-task' }, tie: '~gaps', subject: 'gap' },
	tasks: { steps: { gap: 'tasks' }, tie: '~tasks', subject: 'task' },
	objects: { steps: { gap: 'objects-of-gap', diagram: 'objects-on-diagram' }, tie: '~objects', subject: 'object' },
	children: { steps: { object: 'children' }, tie: '~children', subject: 'object' },
	mappings: { steps: { object: 'mappings' }, tie: '~mappings', subject: 'mapping' },
	diagrams: { steps: { object: 'diagrams' }, tie: '~diagrams', subject: 'diagram' }
} as const satisfies Record<
	LinkedRecords,
	{ readonly steps: Partial<Record<RuleSubject, Step>>; readonly tie: string; readonly subject: RuleSubject }
>;

/** A neighbour by its name, with the fields that make it one of those which are counted. */
function neighbourWords(name: string, subject: RuleSubject, { fields, lacking }: Judged, pack: Pack): Words {
	const said = (locale: keyof Words): string => {
		const labels = fields.map((id) => fieldWords(pack, subject, id)[locale]);
		const what = [...lacking.map((one) => one[locale]), ...labels].join(', ');
		return `“${name || nameless[locale]}”${what === '' ? '' : ` (${what})`}`;
	};
	return { vi: said('vi'), en: said('en') };
}

function compileLinked(
	linked: Extract<Condition, { linked: unknown }>['linked'],
	subject: RuleSubject,
	compiler: Compiler
): Compiled {
	const link = links[linked.to];
	const step = (link.steps as Partial<Record<RuleSubject, Step>>)[subject];
	const least = leastOf(linked);
	const most = mostOf(linked);
	if (step === undefined)
		return about(
			() => within(0, 0, 0, least, most),
			() => []
		);
	const where = linked.where === undefined ? null : compiler.nested(linked.where, link.subject, subject);
	const counted = about(
		(holder) => {
			let sure = 0;
			let undetermined = 0;
			let notEnough = 0;
			for (const one of compiler.neighbours(holder, step)) {
				if (!one.live) continue;
				const truth = where === null ? TRUE : where.truth(one, holder);
				if (truth === TRUE) sure += 1;
				else if (truth === UNDETERMINED) undetermined += 1;
				else if (truth === NOT_ENOUGH) notEnough += 1;
			}
			return within(sure, undetermined, notEnough, least, most);
		},
		() => [tie(link.tie), ...behind([step], where?.reads() ?? [])]
	);
	// Only where there are too many do the neighbours themselves say what is wrong with them.
	if (where === null || most === Number.POSITIVE_INFINITY) return counted;
	return {
		...counted,
		told: lazily(() => distinct(behind([step], [...nameReads(link.subject), ...(where.told?.() ?? [])]))),
		explain: (holder, outer) => {
			const truth = counted.truth(holder, outer);
			if (truth === TRUE) return judged(truth);
			const { pack, meta } = compiler.population;
			const lacking = [...compiler.neighbours(holder, step)].flatMap((one) => {
				const answer = one.live ? where.explain(one, holder) : judged(FALSE);
				if (answer.truth === FALSE) return [];
				return [neighbourWords(nameOf(one, meta.name), link.subject, answer, pack)];
			});
			return judged(truth, [], lacking);
		}
	};
}

const ends = {
	source: { step: 'source', of: 'relation', tie: '~ends' },
	target: { step: 'target', of: 'relation', tie: '~ends' },
	parent: { step: 'parent', of: 'object', tie: '~parent' },
	object: { step: 'mapped', of: 'mapping', tie: '~mapped' }
} as const satisfies Record<string, { readonly step: Step; readonly of: RuleSubject; readonly tie: string }>;

function endOf(holder: Holder, end: keyof typeof ends): ObjectHolder | null {
	if (holder.subject === 'relation') return end === 'source' ? holder.source : end === 'target' ? holder.target : null;
	if (holder.subject === 'object' && end === 'parent') return holder.parent;
	return holder.subject === 'mapping' && end === 'object' ? holder.object : null;
}

function compileEnd(
	[end, condition]: Extract<Condition, { end: unknown }>['end'],
	subject: RuleSubject,
	compiler: Compiler
): Compiled {
	const { step, tie: key } = ends[end];
	const asked = compiler.nested(condition, 'object', subject);
	return about(
		(holder) => {
			const found = endOf(holder, end);
			return found?.live === true ? asked.truth(found, holder) : FALSE;
		},
		() => [tie(key), ...behind([step], asked.reads())]
	);
}

/** As good as any number of records: no bound of a rule is as large. */
const UNKNOWN_NUMBER = 1_000_000_000;

/** How many answers of each kind there are. */
class Tally {
	sure = 0;
	undetermined = 0;
	notEnough = 0;

	add(truth: Truth, times = 1): void {
		if (truth === TRUE) this.sure += times;
		else if (truth === UNDETERMINED) this.undetermined += times;
		else if (truth === NOT_ENOUGH) this.notEnough += times;
	}

	within(least: number, most: number): Truth {
		return within(this.sure, this.undetermined, this.notEnough, least, most);
	}

	/** Whether whatever comes yet can change nothing. */
	isSettled(least: number, most: number): boolean {
		return this.sure > most || (most === Number.POSITIVE_INFINITY && this.sure >= least);
	}
}

function compileSameFunction(
	question: Extract<Condition, { sameFunction: unknown }>['sameFunction'],
	compiler: Compiler
): Compiled {
	const where = question.where === undefined ? null : compiler.nested(question.where, 'object', 'object');
	const least = leastOf(question);
	const most = mostOf(question);
	const { pack, sums } = compiler.population;
	const { peersOf } = sums;
	const columns = pack.roles.slots.map((field) => compiler.population.column('mapping', field));
	const hasOpenSlot = (object: ObjectHolder): boolean =>
		object.mappings.some(({ live, slot }) => live && columns.some((column) => column.at(slot) === OPEN));
	const answerOf = (peer: ObjectHolder, holder: ObjectHolder): Truth => where?.truth(peer, holder) ?? TRUE;

	// Where the question is the same for all who stand in a function, it is asked of them once a pass, not by each of each.
	const tallies = new Map<string, Tally>();
	let pass = 0;
	const ofFunction = (only: string, holder: ObjectHolder): Tally => {
		if (pass !== compiler.pass) tallies.clear();
		pass = compiler.pass;
		const known = tallies.get(only);
		if (known !== undefined) return known;
		const made = new Tally();
		for (const peer of peersOf(holder)) if (peer.live) made.add(answerOf(peer, holder));
		tallies.set(only, made);
		return made;
	};
	const count = (holder: ObjectHolder, tally: Tally): void => {
		const [only, ...more] = holder.functions;
		if (only !== undefined && more.length === 0 && holder.live && where?.looksOut !== true) {
			const { sure, undetermined, notEnough } = ofFunction(only, holder);
			tally.add(TRUE, sure);
			tally.add(UNDETERMINED, undetermined);
			tally.add(NOT_ENOUGH, notEnough);
			tally.add(answerOf(holder, holder), -1);
			return;
		}
		for (const peer of peersOf(holder)) {
			if (peer === holder || !peer.live) continue;
			tally.add(answerOf(peer, holder));
			if (tally.isSettled(least, most)) return;
		}
	};
	return about(
		(holder) => {
			const tally = new Tally();
			if (holder.subject !== 'object') return tally.within(least, most);
			// Where its own slot is open, nobody can say yet who stands beside it.
			if (hasOpenSlot(holder)) tally.add(openTruth(holder, pack), UNKNOWN_NUMBER);
			count(holder, tally);
			return tally.within(least, most);
		},
		() => [
			tie('~functions'),
			tie('~peers'),
			tie('~mappings'),
			...behind(['mappings'], pack.roles.slots.map(tie)),
			...(pack.roles.reference === null ? [] : [tie(pack.roles.reference.field)]),
			...behind(['peers'], where?.reads() ?? [])
		]
	);
}

/** null where the condition is of another family. */
export function compileNeighbours(condition: Condition, subject: RuleSubject, compiler: Compiler): Compiled | null {
	if ('relations' in condition) return compileRelations(condition.relations, compiler);
	if ('reaches' in condition) return compiler.compile(reachingCondition(condition.reaches), subject, null);
	if ('linked' in condition) return compileLinked(condition.linked, subject, compiler);
	if ('end' in condition) return compileEnd(condition.end, subject, compiler);
	if ('sameFunction' in condition) return compileSameFunction(condition.sameFunction, compiler);
	return null;
}
