/** The data of the site with what its pages look up in it, made once and only when asked for. */

/** @typedef {import('../../catalogue/catalogue').Catalogue} Catalogue */

/** @template Value @param {() => Value} make @returns {() => Value} */
function once(make) {
	/** @type {{ value: Value } | null} */
	let kept = null;
	return () => (kept ??= { value: make() }).value;
}

/** @template Item @param {Iterable<Item>} items @param {(item: Item) => Iterable<number>} placesOf */
function byPlace(items, placesOf) {
	/** @type {Map<number, Item[]>} */
	const groups = new Map();
	for (const item of items) {
		for (const place of placesOf(item)) {
			const group = groups.get(place);
			if (group === undefined) groups.set(place, [item]);
			else group.push(item);
		}
	}
	return groups;
}

export class Site {
	/** @param {Catalogue} data @param {(place: number) => string} drawing text of a diagram's picture */
	constructor(data, drawing) {
		this.data = data;
		this.drawing = drawing;
		this.kinds = new Map(data.kinds.map((kind) => [kind.id, kind]));
		this.relationKinds = new Map(data.relationKinds.map((kind) => [kind.id, kind]));
		this.places = once(() => new Map(data.objects.map(({ id }, place) => [id, place])));
		this.outgoing = once(() => byPlace(data.relations, ({ source }) => [source]));
		this.incoming = once(() => byPlace(data.relations, ({ target }) => [target]));
		this.children = once(() => byPlace(data.objects.keys(), (place) => [data.objects[place]?.parent ?? -1]));
		this.diagramsOf = once(() => byPlace(data.diagrams.keys(), (place) => data.diagrams[place]?.objects ?? []));
		this.gapsOf = once(() => byPlace(data.gaps.keys(), (place) => data.gaps[place]?.objects ?? []));
		this.gapsOfTask = once(() => byPlace(data.gaps.keys(), (place) => data.gaps[place]?.tasks ?? []));
		this.findings = data.report.find(({ objects }) => objects !== undefined);
		this.findingsOf = once(() => {
			const places = this.places();
			return byPlace((this.findings?.rows ?? []).keys(), (row) => {
				const place = places.get(this.findings?.objects?.[row] ?? '');
				return place === undefined ? [] : [place];
			});
		});
	}

	/** @param {number} place */
	address(place) {
		return `#/doi-tuong/${encodeURIComponent(this.data.objects[place]?.id ?? '')}`;
	}

	/** @param {number} place */
	nameOf(place) {
		const object = this.data.objects[place];
		if (object === undefined) return '';
		return [object.code, object.name || object.id].filter((part) => part !== '').join(' – ');
	}

	/** Fields as pairs of words. @param {readonly import('../../catalogue/catalogue').CatalogueField[]} fields */
	worded(fields) {
		const unknown = { vi: '', en: '' };
		return fields.map(([label, text]) => /** @type {const} */ ([this.data.labels[label] ?? unknown, text]));
	}
}
