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
	readonly #before = new Map<Holder, Snapshot>();

	/** To be called before anything about the holder is changed. */
	touch(holder: Holder): void {
		if (this.#before.has(holder)) return;
		const { live, fields, targets } = holder;
		this.#before.set(holder, { live, fields, targets, structure: structureOf(holder), code: codeOf(holder) });
	}

	get touched(): Iterable<Holder> {
		return this.#before.keys();
	}

	wasLive(holder: Holder): boolean {
		return this.#before.get(holder)?.live ?? holder.live;
	}

	mark(holder: Holder, key: string): void {
		const known = this.keys.get(holder);
		if (known === undefined) this.keys.set(holder, new Set([key]));
		else known.add(key);
	}

	/** All of it is new: nobody has read anything yet, so there is nothing to compare. */
	settleFirst(): void {
		for (const holder of this.#before.keys()) if (holder.live) this.came.add(holder);
		this.keys.clear();
	}

	/** Works out what the touched holders became. */
	settle(): void {
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
