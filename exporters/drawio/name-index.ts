/** Objects by what they are called, exactly and nearly. */
import { editDistance } from '$exporters/inventory/edit-distance';
import { bare } from '$exporters/inventory/map-values';
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { liveObjects } from '$models/architecture/live';

/** Short forms that drawings are full of. */
const shortForms: Readonly<Record<string, string>> = {
	csdl: 'co so du lieu',
	httt: 'he thong thong tin',
	ttdl: 'trung tam du lieu'
};

const spelled = (plain: string): string =>
	plain
		.split(' ')
		.map((word) => shortForms[word] ?? word)
		.join(' ');

interface Entry {
	readonly object: ArchitectureObject;
	readonly spelled: string;
	readonly words: ReadonlySet<string>;
}

export interface Match {
	readonly certainty: 'sure' | 'proposed';
	/** Best first. */
	readonly objects: readonly ArchitectureObject[];
}

const MOST = 5;

export class NameIndex {
	readonly #byName = new Map<string, ArchitectureObject[]>();
	readonly #byCode = new Map<string, ArchitectureObject>();
	readonly #byWord = new Map<string, Entry[]>();

	constructor(architecture: Architecture) {
		for (const object of liveObjects(architecture)) {
			const name = bare(textOf(object.fields['name']));
			this.#byName.set(name, [...(this.#byName.get(name) ?? []), object]);
			if (object.code !== '') this.#byCode.set(bare(object.code), object);
			const whole = spelled(name);
			const entry = { object, spelled: whole, words: new Set(whole.split(' ')) };
			for (const word of entry.words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), entry]);
		}
	}

	/** What a shape that says these lines shows; `kind` is what its form tells, '' for nothing. */
	match(lines: readonly string[], kind: string): Match | null {
		const texts = [...new Set([lines.join(' '), lines[0] ?? ''].map(bare))].filter((text) => text !== '');
		const named = texts.map((text) => this.#byName.get(text)).find((objects) => objects !== undefined);
		const [only, ...others] = named ?? [];
		if (only !== undefined && others.length === 0) return { certainty: 'sure', objects: [only] };
		const ofKind = named?.filter((object) => object.kind === kind) ?? [];
		if (ofKind.length === 1) return { certainty: 'sure', objects: ofKind };
		if (named !== undefined) return { certainty: 'proposed', objects: named.slice(0, MOST) };
		const coded = this.#coded(lines);
		const near = texts.flatMap((text) => this.#near(spelled(text)));
		if (coded !== undefined) {
			const isNear = near.includes(coded) || texts.includes(bare(coded.code));
			return { certainty: isNear ? 'sure' : 'proposed', objects: [coded] };
		}
		return near.length === 0 ? null : { certainty: 'proposed', objects: [...new Set(near)].slice(0, MOST) };
	}

	/** The object whose code stands in the label, if only one does. */
	#coded(lines: readonly string[]): ArchitectureObject | undefined {
		const codes = lines.flatMap((line) => line.match(/\p{L}{2,4}-\d+/gu) ?? []);
		const found = new Set(codes.flatMap((code) => this.#byCode.get(bare(code)) ?? []));
		return found.size === 1 ? [...found][0] : undefined;
	}

	/** Objects a few letters away, or of which the text says all but a few words; nearest first. */
	#near(text: string): ArchitectureObject[] {
		const words = new Set(text.split(' '));
		const shared = new Map<Entry, number>();
		for (const word of words)
			for (const entry of this.#byWord.get(word) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
		const most = Math.min(4, Math.floor(text.length / 8));
		const found: { readonly object: ArchitectureObject; readonly far: number }[] = [];
		for (const [entry, count] of shared) {
			const alike = count / Math.max(words.size, entry.words.size);
			if (alike >= 0.75 && count >= 3) found.push({ object: entry.object, far: 10 * (1 - alike) });
			else if (alike >= 0.4) {
				const far = editDistance(entry.spelled, text, most);
				if (far <= most) found.push({ object: entry.object, far });
			}
		}
		return found.sort((a, b) => a.far - b.far).map(({ object }) => object);
	}
}
