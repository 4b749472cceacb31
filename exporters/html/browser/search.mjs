/** Search without diacritics, by the same letters as everywhere else (`models/text/fold.ts`). */

/** @type {Map<string, string>} */
const folded = new Map();

/** @param {string} text */
export function fold(text) {
	let small = '';
	for (const letter of text) {
		let made = folded.get(letter);
		if (made === undefined) {
			made = letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
			folded.set(letter, made);
		}
		small += made;
	}
	return small;
}

/** @typedef {{ readonly to: string, readonly title: string, readonly note: string, readonly text: string }} Findable */

/** What can be found of a site, one after the other. @param {import('./dom.mjs').Catalogue} data @returns {Generator<Findable>} */
export function* findables(data) {
	const kinds = new Map(data.kinds.map((kind) => [kind.id, kind]));
	/** @param {{ readonly code: string, readonly name: string }} thing */
	const titled = ({ code, name }) => [code, name].filter((part) => part !== '').join(' – ');
	/** @param {readonly import('../../catalogue/catalogue').CatalogueField[]} fields */
	const said = (fields) => fields.map(([, text]) => text).join('\n');
	for (const object of data.objects) {
		const kind = kinds.get(object.kind);
		yield {
			to: `#/doi-tuong/${encodeURIComponent(object.id)}`,
			title: titled(object),
			note: kind?.vi ?? object.kind,
			text: [object.english, kind?.en ?? '', said(object.fields)].join('\n')
		};
	}
	for (const [place, diagram] of data.diagrams.entries()) {
		yield { to: `#/so-do/${place}`, title: titled(diagram), note: 'Sơ đồ', text: diagram.description };
	}
	const work = { gaps: 'Nội dung cần hoàn thiện', tasks: 'Nhiệm vụ', kpis: 'Chỉ số', goals: 'Mục tiêu' };
	for (const sort of /** @type {const} */ (['gaps', 'tasks', 'kpis', 'goals'])) {
		for (const [place, item] of data[sort].entries()) {
			yield { to: `#/cong-viec/${sort}/${place}`, title: titled(item), note: work[sort], text: said(item.fields) };
		}
	}
}

export class Search {
	/** @type {{ readonly found: Findable, readonly head: string, readonly all: string }[]} */
	#entries = [];
	/** @type {Iterator<Findable>} */
	#unread;

	/** @param {Iterable<Findable>} items */
	constructor(items) {
		this.#unread = items[Symbol.iterator]();
	}

	/** Reads on for so many milliseconds, so that the page never waits. @param {number} time @returns true once all is read */
	read(time) {
		const end = performance.now() + time;
		while (performance.now() < end) {
			const next = this.#unread.next();
			if (next.done === true) return true;
			const { title, note, text } = next.value;
			const head = fold(title);
			this.#entries.push({ found: next.value, head, all: `${head}\n${fold(note)}\n${fold(text)}` });
		}
		return false;
	}

	/** Of what is read: what has every word somewhere; what has them all in its title comes first. @param {string} query */
	find(query) {
		const words = fold(query)
			.split(/\s+/u)
			.filter((word) => word !== '');
		if (words.length === 0) return [];
		/** @param {string} text */
		const has = (text) => words.every((word) => text.includes(word));
		const hits = this.#entries.filter(({ all }) => has(all));
		const inTitle = hits.filter(({ head }) => has(head));
		const elsewhere = hits.filter(({ head }) => !has(head));
		return [...inTitle, ...elsewhere].map(({ found }) => found);
	}
}
