/**
 * Which items to improve (ND) the difference between today and the target calls for, and nobody has written yet. The two
 * states are those of the view "as-is – to-be", so that both tell the same. What goes on in use has none.
 */
import type { Architecture, ArchitectureObject, Relation } from '$models/architecture/architecture';
import { byCode } from '$models/architecture/codes';
import { textOf } from '$models/architecture/field';
import type { ObjectId, RelationId } from '$models/architecture/identifier';
import { isSame } from '$models/architecture/json';
import { liveGaps, liveObjects, liveRelations } from '$models/architecture/live';
import type { Pack } from '$models/framework/pack';
import { differenceOf, stateNow, stateThen, type Difference } from '$models/views/generated/states';
import { gapKinds, GapWords, type GapKind, type GapTexts } from './gap-texts';

export interface GapProposal extends GapTexts {
	/** The same as long as the difference is there: kind of record, its id. */
	readonly id: string;
	readonly kind: GapKind;
	readonly objects: readonly ObjectId[];
	/** Those of them that say they go on as they are, which no gap may name: taking it in says of them what is done. */
	readonly restated: readonly ObjectId[];
	/** Relations that come, go or change with it. */
	readonly relations: readonly RelationId[];
	/** Fields with another value in the target. */
	readonly fields: readonly string[];
	/** Value of the framework's list for gaps. */
	readonly disposition: string;
	/** True where all of it belongs to others, so that only the boundary is to be agreed on. */
	readonly isOfOthers: boolean;
}

const KEEP = 'keep';

/** What a state of life on the way to another one says of the way. */
const underWay: Readonly<Record<string, readonly [GapKind, string]>> = {
	planned: ['added', 'add'],
	building: ['added', 'add'],
	upgrading: ['changed', 'upgrade'],
	merging: ['changed', 'merge'],
	replacing: ['ended', 'replace']
};

/** Fields that speak about states and are no difference themselves. */
const aside = new Set(['modelState', 'disposition']);

interface Call {
	readonly kind: GapKind;
	readonly disposition: string;
	readonly fields: readonly string[];
}

/** What an object calls for; undefined where it goes on as it is. */
function callOf(object: ArchitectureObject, difference: Difference | undefined): Call | undefined {
	const said = textOf(object.fields['disposition']);
	if (said === KEEP || difference === undefined) return undefined;
	const fields = difference.fields.filter((id) => !aside.has(id));
	const by = (kind: GapKind, usual: string): Call => ({ kind, disposition: said === '' ? usual : said, fields });
	switch (difference.change) {
		case 'added':
			return by('added', gapKinds.added);
		case 'removed':
			return by('ended', gapKinds.ended);
		case 'changed':
			return by('changed', gapKinds.changed);
		case 'kept': {
			const way = underWay[textOf(object.fields['lifecycle'])];
			if (way !== undefined) return by(...way);
			// It says that it is to come, and stands in both states.
			return said === gapKinds.added ? by('added', said) : undefined;
		}
	}
}

/** Which objects each relation that differs is about, and how it differs. */
function relationKind(relation: Relation, isNow: boolean, isThen: boolean): GapKind | undefined {
	if (isNow !== isThen) return isThen ? 'connected' : 'disconnected';
	const differs = Object.entries(relation.targets).some(([id, entry]) => !isSame(entry, relation.fields[id]));
	return isNow && differs ? 'reconnected' : undefined;
}

/** Differences of connections that a gap would name the same objects for are one thing to do. */
function joined(first: GapProposal | undefined, next: GapProposal): GapProposal {
	if (first === undefined) return next;
	const both = (part: keyof GapTexts): string => [first[part], next[part]].filter((text) => text !== '').join('; ');
	return {
		...first,
		relations: [...first.relations, ...next.relations],
		content: both('content'),
		current: both('current'),
		required: both('required')
	};
}

const goesOn = ({ objects }: Architecture, id: ObjectId): boolean =>
	textOf(objects.get(id)?.fields['disposition']) === KEEP;

/** Which gaps speak of which objects. */
class Coverage {
	readonly #gapsOf = new Map<string, Set<string>>();

	constructor(architecture: Architecture) {
		for (const { id, objects } of liveGaps(architecture))
			for (const object of objects) this.#gapsOf.set(object, (this.#gapsOf.get(object) ?? new Set()).add(id));
	}

	/** Whether one gap names all of them. */
	has(objects: readonly ObjectId[]): boolean {
		const [first, ...others] = objects.map((id) => this.#gapsOf.get(id) ?? new Set<string>());
		return first !== undefined && [...first].some((gap) => others.every((gaps) => gaps.has(gap)));
	}
}

class Proposer {
	readonly #words: GapWords;
	readonly #coverage: Coverage;

	constructor(
		private readonly architecture: Architecture,
		private readonly pack: Pack
	) {
		this.#words = new GapWords(pack);
		this.#coverage = new Coverage(architecture);
	}

	#isOfOthers(objects: readonly ObjectId[]): boolean {
		const { reference } = this.pack.roles;
		return objects.every((id) => {
			const fields = this.architecture.objects.get(id)?.fields;
			return reference !== null && textOf(fields?.[reference.field]) === reference.value;
		});
	}

	/**
	 * The ends that a gap names: not what goes on as it is, where the other end does not. Where both do, their connection
	 * does not, so that the agency's own ends are no longer simply kept. Between two of others there is none to write.
	 */
	#endsOf({ source, target }: Relation): readonly ObjectId[] {
		const ends = [source, target];
		const open = ends.filter((id) => !goesOn(this.architecture, id));
		return open.length > 0 ? open : ends.filter((id) => !this.#isOfOthers([id]));
	}

	propose(): readonly GapProposal[] {
		const [now, then] = [stateNow(this.architecture, this.pack), stateThen(this.architecture, this.pack, '')];
		const differences = differenceOf(now, then);
		const calls = new Map<string, Call>();
		for (const object of liveObjects(this.architecture)) {
			const call = callOf(object, differences.get(object.id));
			if (call !== undefined) calls.set(object.id, call);
		}
		const along = new Map<string, RelationId[]>();
		const between = new Map<string, GapProposal>();
		for (const relation of byCode(liveRelations(this.architecture))) {
			const kind = relationKind(relation, now.relations.has(relation.id), then.relations.has(relation.id));
			const ends = this.#endsOf(relation);
			// A gap that names the ends is about the connection too.
			if (kind === undefined || ends.length === 0 || this.#coverage.has(ends)) continue;
			// It comes or goes with the end that does.
			const end = [relation.source, relation.target].find((id) => calls.has(id));
			const named = [...ends].sort().join('|');
			if (end === undefined) between.set(named, joined(between.get(named), this.#ofRelation(relation, ends, kind)));
			else along.set(end, [...(along.get(end) ?? []), relation.id]);
		}
		const ofObjects = byCode(liveObjects(this.architecture)).flatMap((object): GapProposal[] => {
			const call = calls.get(object.id);
			if (call === undefined || this.#coverage.has([object.id])) return [];
			return [
				{
					id: `object:${object.id}`,
					...call,
					objects: [object.id],
					restated: [],
					relations: along.get(object.id) ?? [],
					isOfOthers: this.#isOfOthers([object.id]),
					...this.#words.ofObject(object, call.kind, call.disposition, call.fields)
				}
			];
		});
		return [...ofObjects, ...between.values()];
	}

	#ofRelation(relation: Relation, ends: readonly ObjectId[], kind: GapKind): GapProposal {
		const [source = '', target = ''] = [relation.source, relation.target].map((id) =>
			this.#words.name(this.architecture.objects.get(id))
		);
		const fields = Object.keys(relation.targets).sort();
		return {
			id: `relation:${relation.id}`,
			kind,
			objects: ends,
			restated: ends.filter((id) => goesOn(this.architecture, id)),
			relations: [relation.id],
			fields,
			disposition: gapKinds[kind],
			isOfOthers: this.#isOfOthers(ends),
			...this.#words.ofRelation(relation, kind, source, target, fields)
		};
	}
}

/** Objects in the order of their codes, then connections between objects that stay. */
export const gapsBetween = (architecture: Architecture, pack: Pack): readonly GapProposal[] =>
	new Proposer(architecture, pack).propose();

/** Those that no gap has taken up meanwhile: told at once, where a new comparison would be waited for. */
export function stillOpen(architecture: Architecture, proposals: readonly GapProposal[]): readonly GapProposal[] {
	const coverage = new Coverage(architecture);
	return proposals.filter(({ objects }) => {
		const open = objects.filter((id) => !goesOn(architecture, id));
		return !coverage.has(open.length > 0 ? open : objects);
	});
}
