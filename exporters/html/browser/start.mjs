import { element } from './dom.mjs';
import { objectPage } from './object-page.mjs';
import { diagramPage, diagramsPage, glossaryPage, homePage, objectsPage, reportPage, searchPage } from './pages.mjs';
import { findables, Search } from './search.mjs';
import { workItemPage, workPage } from './work-pages.mjs';
import { Site } from './site.mjs';

/** @param {string} id */
const textOf = (id) => document.getElementById(id)?.textContent ?? '';

const site = new Site(JSON.parse(textOf('site-data')), (place) => textOf(`drawing-${place}`));
const main = /** @type {HTMLElement} */ (document.getElementById('main'));
const field = /** @type {HTMLInputElement} */ (document.getElementById('search'));
const status = /** @type {HTMLElement} */ (document.getElementById('status'));
const search = new Search(findables(site.data));
let isRead = false;

/** @param {string} part */
function decoded(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

/** @param {string} query */
function foundPage(query) {
	const hits = search.find(query);
	status.textContent = `${hits.length} kết quả`;
	return searchPage(hits, query, isRead);
}

/** @param {readonly string[]} parts of the address @returns {readonly (Node | string)[]} */
function pageAt([room = '', what = '', more = '']) {
	switch (room) {
		case '':
			return homePage(site);
		case 'doi-tuong':
			if (what === '' || (what === 'lop' && more !== '')) return objectsPage(site, more);
			return objectPage(site, site.places().get(what) ?? -1);
		case 'so-do':
			return what === '' ? diagramsPage(site) : diagramPage(site, Number(what));
		case 'cong-viec':
			return what === '' ? workPage(site) : workItemPage(site, what, Number(more));
		case 'kiem-tra':
			return reportPage(site);
		case 'tu-dien':
			return glossaryPage(site);
		case 'tim':
			return foundPage(what);
		default:
			return [element('h1', {}, 'Không có trang này')];
	}
}

let isFirst = true;

function show() {
	const parts = location.hash.replace(/^#\/?/u, '').split('/').map(decoded);
	status.textContent = '';
	main.replaceChildren(...pageAt(parts));
	const heading = main.querySelector('h1');
	document.title = [heading?.textContent, site.data.about.name]
		.filter((part, at, all) => part && all.indexOf(part) === at)
		.join(' – ');
	for (const link of document.querySelectorAll('header nav a')) {
		const isHere = link.getAttribute('href') === `#/${parts[0] ?? ''}`;
		if (isHere) link.setAttribute('aria-current', 'page');
		else link.removeAttribute('aria-current');
	}
	if (!isFirst && document.activeElement !== field) {
		heading?.setAttribute('tabindex', '-1');
		heading?.focus({ preventScroll: true });
	}
	scrollTo(0, 0);
	isFirst = false;
}

field.addEventListener('input', () => {
	const query = field.value.trim();
	const to = query === '' ? '#/' : `#/tim/${encodeURIComponent(query)}`;
	if (location.hash.startsWith('#/tim/')) location.replace(to);
	else location.hash = to;
});
const english = document.getElementById('english');
english?.addEventListener('click', () => {
	const isOn = document.documentElement.classList.toggle('bilingual');
	english.setAttribute('aria-pressed', String(isOn));
});
document.querySelector('.skip')?.addEventListener('click', (event) => {
	event.preventDefault();
	main.focus();
});
document.getElementById('search-form')?.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('keydown', (event) => {
	const isTyping = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
	if (event.key !== '/' || isTyping) return;
	event.preventDefault();
	field.focus();
});
addEventListener('hashchange', show);
show();

/** Gets the search ready a moment at a time. */
function read() {
	isRead = search.read(8);
	if (!isRead) setTimeout(read);
	else if (location.hash.startsWith('#/tim/')) show();
}
setTimeout(read);
