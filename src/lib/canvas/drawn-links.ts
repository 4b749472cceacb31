/** The links of a drawing for the keyboard: one of them is a tab stop, and arrows go from there to the nearest that way. */
import { arrowDirection, neighbourOf } from './neighbours';

const linksIn = (svg: SVGElement): SVGAElement[] => [...svg.querySelectorAll<SVGAElement>('a[href]')];

function stopAt(links: readonly SVGAElement[], at: number): void {
	links.forEach((link, index) => link.setAttribute('tabindex', index === at ? '0' : '-1'));
}

/** Where each stands by now, however large the drawing is shown. */
const standing = (links: readonly SVGAElement[]) =>
	links.map((link, index) => {
		const { x, y, width, height } = link.getBoundingClientRect();
		return { id: String(index), index, rectangle: [x, y, width, height] as const };
	});

/** Makes the links of a drawing one tab stop. */
export function gatherLinks(svg: SVGElement): void {
	const links = linksIn(svg);
	stopAt(links, 0);
}

/** A key on a link of it; true where the focus went on. */
export function stepLinks(svg: SVGElement, { key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
	const direction = arrowDirection(key);
	const links = linksIn(svg);
	const from = links.findIndex((link) => link === target);
	if (direction === undefined || from < 0) return false;
	const boxes = standing(links);
	const own = boxes[from];
	const next = own === undefined ? undefined : neighbourOf(boxes, own, direction);
	if (next === undefined) return true;
	stopAt(links, next.index);
	links[next.index]?.focus();
	return true;
}

/** Marks the link that leads to what is read beside the drawing, makes it the tab stop and brings it into sight of the frame. */
export function markLink(svg: SVGElement, frame: HTMLElement, isChosen: (href: string) => boolean): void {
	const links = linksIn(svg);
	for (const link of links) link.removeAttribute('aria-current');
	const at = links.findIndex((link) => isChosen(link.getAttribute('href') ?? ''));
	const chosen = links[at];
	if (chosen === undefined) return;
	chosen.setAttribute('aria-current', 'true');
	stopAt(links, at);
	const [own, around] = [chosen.getBoundingClientRect(), frame.getBoundingClientRect()];
	if (own.top < around.top || own.bottom > around.bottom)
		frame.scrollTop += own.top - around.top - (around.height - own.height) / 2;
	if (own.left < around.left || own.right > around.right)
		frame.scrollLeft += own.left - around.left - (around.width - own.width) / 2;
}
