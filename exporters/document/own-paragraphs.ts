/** Marks what the product wrote into a Word file, so that words added or edited by people can be told from it. */
import { textIn } from '$exporters/dossier/agreement/office-xml';
import { ownMark } from './marks';

const tags = /<(\/?)w:(tbl|p)(?: [^<>]*)?(?<!\/)>/gu;
/** Lines of the contents are counted anew by Word, and a paragraph that has a bookmark is told by that. */
const isTold = (xml: string): boolean => xml.includes('<w:bookmarkStart ') || /<w:pStyle w:val="TOC\d"\/>/u.test(xml);

/** The document with a bookmark around the words of each paragraph outside tables that has none yet. */
export function markedOwn(document: string, bookmark: () => number): string {
	const parts: string[] = [];
	let done = 0;
	let depth = 0;
	let start = 0;
	let count = 0;
	for (const { index, 0: tag, 1: end, 2: name } of document.matchAll(tags)) {
		if (name === 'tbl') depth += end === '' ? 1 : -1;
		else if (depth === 0 && end === '') start = index + tag.length;
		else if (depth === 0) {
			const inner = document.slice(start, index);
			const text = textIn(inner, 'w:t');
			if (text.trim() === '' || isTold(inner)) continue;
			const properties = inner.startsWith('<w:pPr>') ? inner.indexOf('</w:pPr>') + '</w:pPr>'.length : 0;
			const id = String(bookmark());
			count += 1;
			parts.push(
				document.slice(done, start + properties),
				`<w:bookmarkStart w:name="${ownMark(count, text)}" w:id="${id}"/>`,
				inner.slice(properties),
				`<w:bookmarkEnd w:id="${id}"/>`
			);
			done = index;
		}
	}
	return [...parts, document.slice(done)].join('');
}
