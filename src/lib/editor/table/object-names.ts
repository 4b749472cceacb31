/** Objects by what people call them in a cell: name and code. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { liveObjects } from '$models/architecture/live';
import { fold } from '$models/text/fold';
import { normalise } from '$models/text/normalise';
import { refused, type Fault } from '../grid/cell';

/** Stands between name and code. */
const BETWEEN = ' · ';

const add = (map: Map<string, string[]>, key: string, id: string): void => {
	const known = map.get(key);
	if (known === undefined) map.set(key, [id]);
	else known.push(id);
};

export class ObjectNames {
	readonly #architecture: Architecture;
	readonly #byCode = new Map<string, string>();
	readonly #byName = new Map<string, string[]>();
	readonly #byFolded = new Map<string, string[]>();
	#read = false;

	constructor(architecture: Architecture) {
		this.#architecture = architecture;
	}

	/** Name and code; the name alone where there is no code yet. */
	shown(id: string): string {
		const object = this.#architecture.objects.get(ObjectId(id));
		if (object === undefined) return '';
		return [textOf(object.fields['name']), object.code].filter((part) => part !== '').join(BETWEEN);
	}

	/** The object meant by a text: by code, by name, and by name without diacritics where only one is called so. */
	find(raw: string): { readonly ok: true; readonly id: string } | Fault {
		this.#index();
		const text = normalise(raw);
		const at = text.lastIndexOf(BETWEEN);
		const code = at < 0 ? text : text.slice(at + BETWEEN.length);
		const coded = this.#byCode.get(code.toLowerCase());
		if (coded !== undefined) return { ok: true, id: coded };
		const exact = this.#byName.get(text) ?? [];
		const alike = exact.length > 0 ? exact : (this.#byFolded.get(fold(text)) ?? []);
		const [only] = alike;
		if (only === undefined) return refused('unknown-object', text.slice(0, 80));
		return alike.length === 1 ? { ok: true, id: only } : refused('ambiguous-object', String(alike.length));
	}

	options(): readonly string[] {
		return [...new Set(liveObjects(this.#architecture).map(({ id }) => this.shown(id)))].filter((text) => text !== '');
	}

	/** Made when first asked for: most looks at a table ask for none. */
	#index(): void {
		if (this.#read) return;
		this.#read = true;
		for (const { id, code, fields } of liveObjects(this.#architecture)) {
			const name = textOf(fields['name']);
			if (code !== '') this.#byCode.set(code.toLowerCase(), id);
			if (name === '') continue;
			add(this.#byName, name, id);
			add(this.#byFolded, fold(name), id);
		}
	}
}
