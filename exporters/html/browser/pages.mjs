import { both, element, facts, inSteps, link, number, section, table } from './dom.mjs';
import { objectList } from './object-page.mjs';

/** @typedef {import('./site.mjs').Site} Site */

/** @param {Site} site */
export function homePage({ data }) {
	const { about, objects, relations, diagrams, gaps, tasks, kpis, layers, report } = data;
	/** @type {readonly (readonly [number, string, string])[]} */
	const counts = [
		[objects.length, 'đối tượng', '#/doi-tuong'],
		[relations.length, 'quan hệ', '#/doi-tuong'],
		[diagrams.length, 'sơ đồ', '#/so-do'],
		[gaps.length, 'nội dung cần hoàn thiện', '#/cong-viec'],
		[tasks.length, 'nhiệm vụ', '#/cong-viec'],
		[kpis.length, 'chỉ số', '#/cong-viec']
	];
	const [verdicts] = report;
	return [
		element('h1', {}, about.name),
		element('p', { class: 'lead' }, about.agency, ' · ', both(about.frame)),
		...(about.sample ? [element('p', { class: 'notice' }, 'Dữ liệu minh họa – không phải số liệu của cơ quan.')] : []),
		element(
			'ul',
			{ class: 'counts' },
			counts.map(([count, what, to]) =>
				element('li', {}, element('a', { href: to }, element('strong', {}, number(count)), ` ${what}`))
			)
		),
		facts([...about.facts, ['Bộ quy tắc', both(about.pack)]]),
		section(
			'Theo lớp',
			element(
				'ul',
				{ class: 'layers' },
				layers.map((layer) => {
					const count = objects.filter((object) => object.layer === layer.id).length;
					const to = `#/doi-tuong/lop/${encodeURIComponent(layer.id)}`;
					return element('li', { 'data-layer': layer.id }, link(to, both(layer)), ` ${number(count)} đối tượng`);
				})
			)
		),
		...(verdicts === undefined
			? []
			: [
					section(
						'Kết quả kiểm tra',
						table(verdicts.caption, verdicts.head, verdicts.rows),
						link('#/kiem-tra', 'Xem báo cáo kiểm tra')
					)
				])
	];
}

/**
 * A part of the tree that is filled when it is opened.
 * @param {Node} label @param {number} count @param {() => readonly Node[]} fill @param {{ readonly open?: boolean, readonly layer?: string }} options
 */
function branch(label, count, fill, { open = false, layer = '' } = {}) {
	const made = element(
		'details',
		layer === '' ? {} : { 'data-layer': layer },
		element('summary', {}, label, ` (${number(count)})`)
	);
	let filled = false;
	const show = () => {
		if (filled || !made.hasAttribute('open')) return;
		filled = true;
		made.append(...fill());
	};
	made.addEventListener('toggle', show);
	if (open) made.setAttribute('open', '');
	show();
	return made;
}

/** @param {Site} site @param {string} opened id of the layer that stands open */
export function objectsPage(site, opened = '') {
	const { objects, layers, kinds } = site.data;
	/** @param {(object: typeof objects[number]) => boolean} test */
	const placesWhere = (test) => objects.flatMap((object, place) => (test(object) ? [place] : []));
	const known = new Set(layers.map(({ id }) => id));
	const inLayers = layers.map((layer) => {
		const places = placesWhere((object) => object.layer === layer.id);
		const components = new Set(layer.components.map(({ id }) => id));
		const parts = layer.components.map((component) => ({
			component,
			places: places.filter((place) => objects[place]?.component === component.id)
		}));
		const rest = places.filter((place) => !components.has(objects[place]?.component ?? ''));
		return branch(
			both(layer),
			places.length,
			() => [
				...parts
					.filter((part) => part.places.length > 0)
					.map((part) =>
						branch(both(part.component), part.places.length, () => objectList(site, part.places), {
							open: part.places.length <= 60
						})
					),
				...(rest.length === 0 ? [] : objectList(site, rest))
			],
			{ layer: layer.id, open: layer.id === opened }
		);
	});
	const elsewhere = kinds.flatMap((kind) => {
		const places = placesWhere((object) => object.kind === kind.id && !known.has(object.layer));
		return places.length === 0 ? [] : [branch(both(kind), places.length, () => objectList(site, places))];
	});
	return [
		element('h1', {}, 'Đối tượng'),
		section('Theo lớp và thành phần', inLayers),
		...(elsewhere.length === 0 ? [] : [section('Ngoài các lớp', elsewhere)])
	];
}

/** @param {Site} site */
export function diagramsPage({ data }) {
	const items = data.diagrams.map(({ code, name, objects }, place) =>
		element(
			'li',
			{},
			link(`#/so-do/${place}`, [code, name].filter(Boolean).join(' – ')),
			` ${number(objects.length)} đối tượng`
		)
	);
	return [
		element('h1', {}, 'Sơ đồ'),
		items.length === 0 ? element('p', {}, 'Không có sơ đồ.') : element('ul', { class: 'plain' }, items)
	];
}

/** @param {Site} site @param {number} place */
export function diagramPage(site, place) {
	const diagram = site.data.diagrams[place];
	if (diagram === undefined) return [element('h1', {}, 'Không có sơ đồ này')];
	const title = [diagram.code, diagram.name].filter(Boolean).join(' – ');
	const picture = new DOMParser().parseFromString(site.drawing(place), 'image/svg+xml').documentElement;
	const frame = element('div', { class: 'drawing', tabindex: '0', role: 'region', 'aria-label': title });
	frame.append(document.importNode(picture, true));
	const size = element('button', { type: 'button', class: 'size', 'aria-pressed': 'false' }, 'Kích thước thật');
	const fit = () => size.setAttribute('aria-pressed', String(!frame.classList.toggle('fit')));
	size.addEventListener('click', fit);
	fit();
	return [
		element(
			'nav',
			{ 'aria-label': 'Vị trí' },
			element('ol', { class: 'trail' }, element('li', {}, link('#/so-do', 'Sơ đồ')))
		),
		element('h1', {}, title),
		...(diagram.description === '' ? [] : [element('p', { class: 'lead' }, diagram.description)]),
		size,
		frame,
		...(diagram.objects.length === 0
			? []
			: [section(`Đối tượng trên sơ đồ (${number(diagram.objects.length)})`, objectList(site, diagram.objects))])
	];
}

/** @param {Site} site */
export function reportPage(site) {
	const places = site.places();
	/** @param {readonly string[]} row @param {string | undefined} object */
	const cells = (row, object) => {
		const place = object === undefined ? undefined : places.get(object);
		return place === undefined ? row : row.map((cell, at) => (at === 3 ? link(site.address(place), cell) : cell));
	};
	return [
		element('h1', {}, 'Báo cáo kiểm tra'),
		element('p', { class: 'lead' }, site.data.about.checked),
		...site.data.report.map(({ title, caption, head, rows, objects, remark }) =>
			section(
				title,
				rows.length === 0
					? element('p', {}, 'Không có nội dung.')
					: table(
							caption,
							head,
							rows.map((row, at) => cells(row, objects?.[at]))
						),
				...(remark === '' ? [] : [element('p', {}, remark)])
			)
		)
	];
}

/** @param {Site} site */
export function glossaryPage({ data }) {
	const used = new Map();
	for (const { kind } of data.objects) used.set(kind, (used.get(kind) ?? 0) + 1);
	return [
		element('h1', {}, 'Từ điển'),
		section(
			'Loại đối tượng',
			table(
				'Loại đối tượng',
				['Tên', 'Tên tiếng Anh', 'Cách ghi ở Mẫu số 03', 'Số lượng'],
				data.kinds.map(({ id, vi, en, official }) => [
					vi,
					element('span', { lang: 'en' }, en),
					official,
					number(used.get(id) ?? 0)
				])
			)
		),
		section(
			'Loại quan hệ',
			table(
				'Loại quan hệ',
				['Tên', 'Tên tiếng Anh', 'Chiều'],
				data.relationKinds.map(({ vi, en, direction }) => [vi, element('span', { lang: 'en' }, en), both(direction)])
			)
		),
		section(
			'Lớp và thành phần',
			table(
				'Lớp và thành phần',
				['Lớp', 'Thành phần'],
				data.layers.map((layer) => [
					both(layer),
					element(
						'ul',
						{ class: 'plain' },
						layer.components.map((one) => element('li', {}, both(one)))
					)
				])
			)
		)
	];
}

/** @param {readonly import('./search.mjs').Findable[]} hits @param {string} query @param {boolean} isRead whether all was looked through */
export const searchPage = (hits, query, isRead) => [
	element('h1', {}, `Tìm “${query}”`),
	element(
		'p',
		{ class: 'lead' },
		isRead ? (hits.length === 0 ? 'Không thấy.' : `${number(hits.length)} kết quả`) : 'Đang đọc…'
	),
	...inSteps(element('ul', { class: 'plain hits' }), hits, ({ to, title, note }) =>
		element('li', {}, link(to, title), ' ', element('span', { class: 'note' }, note))
	)
];
