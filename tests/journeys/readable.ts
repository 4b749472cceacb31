/** What axe finds wrong with a page, as lines to compare with none. */
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/**
 * Our pages have no frames, so that axe may look at all of it in one go; what it passes is not told, which is most of its
 * work. A page that has its program, of half a megabyte, is given none again: twice for each look it would be.
 */
async function axeOn(page: Page): Promise<AxeBuilder> {
	const isThere = await page.evaluate(() => 'axe' in globalThis);
	const axe = new AxeBuilder(isThere ? { page, axeSource: ';' } : { page });
	return axe.setLegacyMode().options({ resultTypes: ['violations'] });
}

/** All that may differ between the themes, and nine tenths of what a look at a page takes. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const isTorture = process.env['TORTURE'] !== undefined;

/** Holds a page to what a screen reader needs, and its colours to what an eye needs. */
export async function expectReadable(page: Page, but: readonly string[] = []): Promise<void> {
	await expectNamesReadable(page, [...but, ...colourRules]);
	await expectColoursReadable(page);
}

/**
 * The same in both themes, on the page as it stands: it follows the system's. In the other theme only colours are others,
 * so that names, roles and order need not be looked at again. Ends dark, so that what comes next is done in the dark. What
 * has come to a page since its first look is looked at in the theme that it stands in, else only under TORTURE=1: that the
 * inks are read on their grounds in both is told by `src/lib/ui/tokens.test.ts`.
 */
export async function expectReadableInBothThemes(page: Page, but: readonly string[] = []): Promise<void> {
	const isFirst = await page.evaluate(() => !('partsAtLastLook' in globalThis));
	if (!isFirst && !isTorture) return expectReadable(page, but);
	await inTheme(page, 'light');
	await expectReadable(page, but);
	await inTheme(page, 'dark');
	await expectColoursReadable(page);
}

/**
 * Names, roles and order, at the first look of the whole page, then of what is new or another one since; under TORTURE=1 of
 * the whole page at each.
 */
async function expectNamesReadable(page: Page, but: readonly string[]): Promise<void> {
	const axe = (await axeOn(page)).disableRules([...but]);
	if (isTorture) return expectNothingFound(page, axe);
	const mark = 'data-as-it-was';
	if ((await page.evaluate(markAsItWas, mark)) > 0) axe.exclude(`[${mark}]`);
	await expectNothingFound(page, axe);
	await page.evaluate(takeMarksAway, mark);
}

function takeMarksAway(mark: string): void {
	for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
}

/**
 * Marks the outermost parts of the page that are as they were at the last look: the same elements with the same attributes
 * and words, seen as before, under the same ones, and so is what they call by its id. Answers how many they are.
 */
function markAsItWas(mark: string): number {
	interface Kept {
		readonly numbers: Map<string, number>;
		readonly was: WeakMap<Element, number>;
	}
	const window = globalThis as { partsAtLastLook?: Kept };
	const { numbers, was } = (window.partsAtLastLook ??= { numbers: new Map(), was: new WeakMap() });
	const numberOf = (text: string): number => {
		const number = numbers.get(text) ?? numbers.size;
		numbers.set(text, number);
		return number;
	};
	const called = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-activedescendant', 'for'];
	const wordsCalled = (element: Element): string =>
		called
			.flatMap((name) => element.getAttribute(name)?.split(' ') ?? [])
			.map((id) => document.getElementById(id)?.textContent ?? 'none')
			.join('|');
	const labels = (element: Element): string =>
		'labels' in element
			? [...((element.labels as NodeListOf<Element> | null) ?? [])].map((it) => it.textContent).join('|')
			: '';
	const own = (element: Element): string => {
		const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
		return `<${element.tagName} ${attributes} ${wordsCalled(element)} ${labels(element)} ${String(element.checkVisibility())}>`;
	};
	const asItWas = new Set<Element>();
	const look = (element: Element, above: number): number => {
		const self = own(element);
		const here = numberOf(`${String(above)} ${self}`);
		const inside = [...element.childNodes].map((child) =>
			child instanceof Element ? look(child, here) : numberOf(child.textContent ?? '')
		);
		const now = numberOf(`${String(here)} holds ${inside.join(' ')}`);
		if (was.get(element) === now) asItWas.add(element);
		was.set(element, now);
		return now;
	};
	look(document.body, numberOf(`width ${String(innerWidth)}`));
	// What is small is looked at again sooner than it is left out.
	const outermost = [...asItWas].filter(
		(element) => !asItWas.has(element.parentElement ?? element) && element.getElementsByTagName('*').length > 10
	);
	for (const element of outermost) element.setAttribute(mark, '');
	return outermost.length;
}

/**
 * Of each look that words can have, the first that bears it and was not seen yet on this page in this theme: a look is the
 * chain of tags, classes and states from the page down to the words, which is what style sheets go by. Under TORTURE=1 of
 * the whole page.
 */
async function expectColoursReadable(page: Page): Promise<void> {
	const colours = async (): Promise<AxeBuilder> => (await axeOn(page)).withRules(colourRules);
	if (isTorture) return expectNothingFound(page, await colours());
	const mark = 'data-not-seen';
	const notSeen = await page.evaluate(markNotSeen, mark);
	if (notSeen > 0) await expectNothingFound(page, (await colours()).include(`[${mark}]`));
	await page.evaluate(takeMarksAway, mark);
}

/** Marks what bears words of its own, or is a link, in a look not seen before; answers how many they are. */
function markNotSeen(mark: string): number {
	const kept = globalThis as { seenInThemes?: Map<string, Set<string>> };
	const themes = (kept.seenInThemes ??= new Map());
	const theme = document.documentElement.dataset['theme'] ?? '';
	const seen = themes.get(theme) ?? new Set<string>();
	themes.set(theme, seen);
	// What the browser's own style goes by, and what a style sheet of the page asks for.
	const states = new Set(['class', 'hidden', 'disabled', 'open']);
	const selectors = (rules: Iterable<CSSRule>): string[] =>
		[...rules].flatMap((rule) => [
			'selectorText' in rule ? String(rule.selectorText) : '',
			...('cssRules' in rule ? selectors(rule.cssRules as CSSRuleList) : [])
		]);
	for (const sheet of document.styleSheets)
		for (const selector of selectors(sheet.cssRules))
			for (const [, name = ''] of selector.matchAll(/\[([\w-]+)/gu)) states.add(name);
	/** Where something stands and how large it is says nothing of its colours. */
	const place =
		/^(?:position|inset|top|right|bottom|left|transform|translate|(?:min-|max-)?(?:width|height)|padding|margin)/u;
	const coloursIn = (style: string): string =>
		style
			.split(';')
			.map((each) => each.trim())
			.filter((each) => each !== '' && !place.test(each))
			.join(';');
	let count = 0;
	const look = (element: Element, above: string): void => {
		const now = [...element.attributes]
			.filter(({ name }) => states.has(name))
			.map(({ name, value }) => `${name}=${value}`);
		const chain = `${above}>${element.tagName} ${now.join(' ')} ${coloursIn(element.getAttribute('style') ?? '')}`;
		const bearsWords = [...element.childNodes].some(
			(child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== ''
		);
		if ((bearsWords || element.tagName === 'A') && !seen.has(chain)) {
			seen.add(chain);
			element.setAttribute(mark, '');
			count += 1;
		}
		for (const child of element.children) look(child, chain);
	};
	look(document.body, '');
	return count;
}

/** With every colour arrived: a page behind others may wait long for its frames, so what is on its way is brought to its end. */
async function inTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
	await page.emulateMedia({ colorScheme });
	await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
	await expect.poll(() => page.evaluate(endTransitions)).toBe(0);
}

/** How many are left: what follows its parent's colour sets out anew once that has arrived. */
function endTransitions(): number {
	const underWay = (): Animation[] => document.getAnimations().filter((each) => each instanceof CSSTransition);
	for (let depth = 0; depth < 30 && underWay().length > 0; depth += 1) for (const each of underWay()) each.finish();
	return underWay().length;
}

async function expectNothingFound(page: Page, axe: AxeBuilder): Promise<void> {
	const { violations } = await axe.analyze();
	const told = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`
	);
	expect(told, `what cannot be read on ${page.url()}`).toEqual([]);
}
