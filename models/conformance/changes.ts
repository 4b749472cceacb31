/** What an update touched: which holders came, went, or changed, and in which keys. */
import type { FieldEntry, Fields } from '$models/architecture/field';
import { codeOf, type Holder } from './holder';

/**
 * Keys beside field ids and `to:<field>`: structural keys, and these for ties to neighbours, so that whoever read a
 * neighbourhood hears when it is another one.
 */
export type TieKey =
	| '~out'
	| '~into'
	| '~ends'
	| '~parent'
	| '~children'
	| '~mappings'
	| '~mapped'
	| '~gaps'
	| '~objects'
	| '~tasks'
	| '~diagrams'
	| '~functions'
	| '~peers'
	| '~codes'
	| '~slots';

interface Snapshot {
	readonly live: boolean;
	readonly fields: Fields;
	readonly targets: Fields;
	readonly structure: string;
	readonly code: string;
}

const same = (a: FieldEntry | undefined, b: FieldEntry | undefined): boolean =>
	a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

function changedKeys(before: Fields, after: Fields, prefix: string, into: Set<string>): void {
	if (before === after) return;
	for (const key of Object.keys(after)) if (!same(before[key], after[key])) into.add(prefix + key);
	for (const key of Object.keys(before)) if (!(key in after)) into.add(prefix + key);
}

/** Kind, type, catalogue entry and kept notes as one text; they change too seldom to be told apart. */
function structureOf(holder: Holder): string {
	switch (holder.subject) {
		case 'object':
			return holder.raw === null ? '' : JSON.stringify([holder.raw.kind, holder.raw.catalogue, holder.raw.notes]);
		case 'relation':
		case 'diagram':
			return holder.raw?.type ?? '';
		default:
			return '';
	}
}

/** Structural keys but the code. */
export const STRUCTURE = '@';
export const CODE = '@code';
/** Any field. */
export const ANY_FIELD = '*';

export class Changes {
	readonly keys = new Map<Holder, Set<string>>();
	readonly came = new Set<Holder>();
	readonly went = new Set<Holder>();
	readonly #touched: Holder[] = [];
	readonly #before = new Map<Holder, Snapshot>();

	constructor(
		/** All of it is new: nobody has read anything yet, so nothing is compared or told. */
		readonly isFirst: boolean
	) {}

	/** To be called before anything about the holder is changed. */
	touch(holder: Holder): void {
		if (holder.touchedIn === this) return;
		holder.touchedIn = this;
		this.#touched.push(holder);
		if (this.isFirst) return;
		const { live, fields, targets } = holder;
		this.#before.set(holder, { live, fields, targets, structure: structureOf(holder), code: codeOf(holder) });
	}

	/** In the order in which they were touched; may grow while it is gone through. */
	get touched(): readonly Holder[] {
		return this.#touched;
	}

	wasLive(holder: Holder): boolean {
		return this.isFirst ? false : (this.#before.get(holder)?.live ?? holder.live);
	}

	mark(holder: Holder, key: string): void {
		if (this.isFirst) return;
		const known = this.keys.get(holder);
		if (known === undefined) this.keys.set(holder, new Set([key]));
		else known.add(key);
	}

	/** Works out what the touched holders became. */
	settle(): void {
		if (this.isFirst) return;
		for (const [holder, before] of this.#before) {
			if (before.live !== holder.live) (holder.live ? this.came : this.went).add(holder);
			const keys = new Set<string>();
			changedKeys(before.fields, holder.fields, '', keys);
			changedKeys(before.targets, holder.targets, 'to:', keys);
			if (before.structure !== structureOf(holder)) keys.add(STRUCTURE);
			if (before.code !== codeOf(holder)) keys.add(CODE);
			for (const key of keys) this.mark(holder, key);
		}
	}
}
