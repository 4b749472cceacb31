/** Making elements. Whatever people wrote is put in as text and never read as markup. */

/** @typedef {import('../../catalogue/catalogue').Catalogue} Catalogue */
/** @typedef {{ readonly vi: string, readonly en: string }} Words */

/**
 * @param {string} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {...(Node | string | readonly (Node | string)[])} children
 */
export function element(tag, attributes = {}, ...children) {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children.flat());
	return made;
}

/** @param {string} to @param {...(Node | string)} children */
export const link = (to, ...children) => element('a', { href: to }, ...children);

/** Vietnamese, and for who asks for it English beside, where it says something else. @param {Words} words */
export const both = ({ vi, en }) =>
	element(
		'span',
		{},
		vi,
		...(en === '' || en === vi ? [] : [element('span', { lang: 'en', class: 'english' }, ` ${en}`)])
	);

/** @param {number} count */
export const number = (count) => count.toLocaleString('vi-VN');

/** Label and text pairs. @param {readonly (readonly [Node | string, Node | string])[]} pairs */
export const facts = (pairs) =>
	element(
		'dl',
		{ class: 'facts' },
		pairs.map(([label, text]) => element('div', {}, element('dt', {}, label), element('dd', {}, text)))
	);

/** Things that a page shows at once; of more it shows the next when asked. */
const AT_ONCE = 300;

/**
 * Puts things into a place, so many at a time.
 * @template Item
 * @param {HTMLElement} into @param {readonly Item[]} items @param {(item: Item, place: number) => Node} make
 * @returns {readonly Node[]} the place, and a button for more where there is more
 */
export function inSteps(into, items, make) {
	let shown = 0;
	const rest = element('button', { type: 'button', class: 'more' });
	const more = () => {
		into.append(...items.slice(shown, shown + AT_ONCE).map((item, step) => make(item, shown + step)));
		shown = Math.min(items.length, shown + AT_ONCE);
		rest.textContent = `Hiện thêm (còn ${number(items.length - shown)})`;
		rest.hidden = shown === items.length;
	};
	more();
	rest.addEventListener('click', more);
	return items.length > AT_ONCE ? [into, rest] : [into];
}

/** @param {string} caption @param {readonly string[]} head @param {readonly (readonly (Node | string)[])[]} rows */
export function table(caption, head, rows) {
	const body = element('tbody');
	const [, ...rest] = inSteps(body, rows, (row) =>
		element(
			'tr',
			{},
			row.map((cell) => element('td', {}, cell))
		)
	);
	const heads = element(
		'tr',
		{},
		head.map((name) => element('th', { scope: 'col' }, name))
	);
	const drawn = element('table', {}, element('caption', {}, caption), element('thead', {}, heads), body);
	return element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption }, drawn, ...rest);
}

/** @param {string} title @param {...(Node | readonly Node[])} content */
export const section = (title, ...content) => element('section', {}, element('h2', {}, title), ...content);
