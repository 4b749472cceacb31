/** Whose an object is: the agency's, one of its units', another known body's, or nobody can tell. */
import type { Meta } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { agencyOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import type { ObjectHolder } from './holder';

/** An owner's name for comparing: folded, with the usual abbreviation of the people's committees. */
export const ownerKey = (name: string): string =>
	fold(name)
		.replace(/^uy ban nhan dan /u, 'ubnd ')
		.trim();

const others = new WeakMap<Pack, ReadonlyMap<string, string>>();

/** Keys of the bodies that a pack knows, with their block of the political system. */
function othersOf(pack: Pack): ReadonlyMap<string, string> {
	const known = others.get(pack);
	if (known !== undefined) return known;
	const names: (readonly [string, string])[] = [...pack.platforms, ...pack.databases].map(({ owner }) => [owner, '']);
	for (const { name, ownerName, block } of pack.agencies) names.push([name, block], [ownerName, block]);
	const keys = names.map(([name, block]): [string, string] => [ownerKey(name), block]);
	const made = new Map(keys.filter(([key]) => key !== ''));
	others.set(pack, made);
	return made;
}

export class Owners {
	/** Owner names as written to their keys; few names stand on many objects. */
	readonly #keys = new Map<string, string>();
	readonly #agency: ReadonlySet<string>;
	readonly #others: ReadonlyMap<string, string>;
	readonly #units = new Map<string, number>();
	readonly #owned = new Map<string, Set<ObjectHolder>>();
	readonly #turned = new Set<string>();

	constructor(
		private readonly pack: Pack,
		meta: Meta
	) {
		const agency = agencyOf(pack, meta.agency);
		const own = [meta.agencyName, ...(agency === undefined ? [] : [agency.name, agency.ownerName])];
		this.#agency = new Set(own.map(ownerKey).filter((key) => key !== ''));
		this.#others = othersOf(pack);
	}

	keyOf(name: string): string {
		const known = this.#keys.get(name);
		if (known !== undefined) return known;
		const key = ownerKey(name);
		this.#keys.set(name, key);
		return key;
	}

	/** The agency or a unit in the model. */
	isOwn(key: string): boolean {
		return this.#agency.has(key) || this.#units.has(key);
	}

	isKnownOther(key: string): boolean {
		return this.#others.has(key);
	}

	/** Block of the political system of an owner that is known, '' for none. */
	blockOf(key: string, ownBlock: string): string {
		return this.isOwn(key) ? ownBlock : (this.#others.get(key) ?? '');
	}

	/** Keeps up who owns what and which units there are. */
	noteObject(holder: ObjectHolder): void {
		const { owner, unit } = this.pack.roles;
		this.#noteOwner(holder, holder.live && owner !== '' ? this.keyOf(textOf(holder.fields[owner])) : '');
		const name =
			holder.live && unit !== '' && holder.raw?.kind === unit ? this.keyOf(textOf(holder.fields['name'])) : '';
		const before = holder.countedUnit;
		if (before === name) return;
		if (before !== '') {
			const left = (this.#units.get(before) ?? 0) - 1;
			if (left > 0) this.#units.set(before, left);
			else {
				this.#units.delete(before);
				this.#turned.add(before);
			}
		}
		if (name !== '') {
			const known = this.#units.get(name) ?? 0;
			this.#units.set(name, known + 1);
			if (known === 0) this.#turned.add(name);
		}
		holder.countedUnit = name;
	}

	#noteOwner(holder: ObjectHolder, key: string): void {
		const before = holder.countedOwner;
		if (before === key) return;
		this.#owned.get(before)?.delete(holder);
		holder.countedOwner = key;
		if (key === '') return;
		const owned = this.#owned.get(key);
		if (owned === undefined) this.#owned.set(key, new Set([holder]));
		else owned.add(holder);
	}

	/** Objects whose owner has become a unit of the agency, or is none any more; asked once. */
	turned(): readonly ObjectHolder[] {
		const found = [...this.#turned].flatMap((key) => [...(this.#owned.get(key) ?? [])]);
		this.#turned.clear();
		return found;
	}
}
