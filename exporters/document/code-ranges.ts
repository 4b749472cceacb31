/** Lists of codes as people write them: those that follow each other as a range, `KT-1 đến KT-12, KT-14`. */

import { byCode } from '$models/architecture/codes';

/** Neighbours from which on a range is shorter to read than its codes. */
const fewest = 3;

interface Numbered {
	readonly prefix: string;
	readonly digits: string;
}

function numberedIn(code: string): Numbered | null {
	const [, prefix, digits] = /^(.*?)(\d{1,15})$/su.exec(code) ?? [];
	return prefix === undefined || prefix === '' || digits === undefined ? null : { prefix, digits };
}

/** Whether a code is the one after another: of the same prefix, and written with zeros in front only where that one is. */
function follows(code: string, before: string): boolean {
	const [own, last] = [numberedIn(code), numberedIn(before)];
	if (own === null || last === null || own.prefix !== last.prefix) return false;
	return own.digits === String(Number(last.digits) + 1).padStart(last.digits.length, '0');
}

export interface CodePiece {
	readonly text: string;
	/** How many codes it stands for. */
	readonly count: number;
}

/** The codes in the order in which they come, ranges as one piece. */
export function codePieces(codes: readonly string[]): readonly CodePiece[] {
	const runs: string[][] = [];
	for (const code of codes) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run !== undefined && last !== undefined && follows(code, last)) run.push(code);
		else runs.push([code]);
	}
	return runs.flatMap((run) => {
		if (run.length < fewest) return run.map((text) => ({ text, count: 1 }));
		return [{ text: `${run[0] ?? ''} đến ${run.at(-1) ?? ''}`, count: run.length }];
	});
}

export const codeRanges = (codes: readonly string[], separator = ', '): string =>
	codePieces(codes)
		.map(({ text }) => text)
		.join(separator);

/** So many codes or names are told one by one at most; the check report of the dossier has each of them. */
const mostNamed = 12;

/** Codes and names in the order of codes, ranges as such, and how many more there are. */
export function namedCodes(names: readonly string[]): string {
	const pieces = codePieces(byCode(names.map((name, at) => ({ id: String(at), code: name }))).map(({ code }) => code));
	const told = pieces.slice(0, mostNamed).map(({ text }) => text);
	const rest = pieces.slice(mostNamed).reduce((sum, { count }) => sum + count, 0);
	return rest > 0 ? `${told.join(', ')} và ${rest} mục khác` : told.join(', ');
}
