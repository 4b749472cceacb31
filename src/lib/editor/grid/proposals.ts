/** What a cell proposes while one types: of several values, only the last is being typed. */
import { fold } from '$models/text/fold';

const MOST = 60;

/** What is being typed, and what stands before it. */
export function lastPart(text: string, isMany: boolean): { readonly before: string; readonly part: string } {
	const at = isMany ? text.lastIndexOf(';') : -1;
	return { before: text.slice(0, at + 1), part: text.slice(at + 1).trim() };
}

/** Options that hold what is typed, without regard to diacritics; those that begin with it come first. */
export function proposals(options: readonly string[], text: string, isMany: boolean): readonly string[] {
	const { before, part } = lastPart(text, isMany);
	const wanted = fold(part);
	const taken = new Set(before.split(';').map((one) => fold(one.trim())));
	const first: string[] = [];
	const others: string[] = [];
	for (const option of options) {
		const folded = fold(option);
		if (taken.has(folded)) continue;
		if (folded.startsWith(wanted)) first.push(option);
		else if (folded.includes(wanted)) others.push(option);
	}
	return [...first, ...others].slice(0, MOST);
}

/** The text once an option was taken; a cell of several values is ready for the next. */
export function withProposal(text: string, option: string, isMany: boolean): string {
	if (!isMany) return option;
	const { before } = lastPart(text, isMany);
	return `${before === '' ? '' : `${before} `}${option}; `;
}
