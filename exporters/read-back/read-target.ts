/**
 * What somebody wrote under “Mục tiêu” of a table that compares today with the target: the reverse of `compared-states`. The
 * cell is made of several things; only targets of fields come back, and whoever changed anything else is told so.
 */
import { codeRanges } from '$exporters/document/code-ranges';
import { fateTold, targetHeads, targetsTold, type ComparedRow } from '$exporters/document/compared-states';
import { cellNamed, type RowChange } from '$exporters/form03/tables';
import { SEPARATOR } from '$exporters/form03/wording';
import { normalise } from '$models/text/normalise';
import { sameText } from './read-cell';

/** What a target is to say, under the name of its column or field. */
export interface ToldTarget {
	readonly title: string;
	readonly was: string;
	readonly text: string;
}

/** Without the reasons of what is new; null where they are others. Forms of earlier releases tell none. */
function withoutReasons(text: string, { row }: ComparedRow): string | null {
	const begin = `${SEPARATOR}lý do: `;
	const at = text.indexOf(begin);
	if (at === -1) return text;
	return sameText(text.slice(at + begin.length), (row.inNotes ?? []).join(' – ')) ? text.slice(0, at) : null;
}

/** Without the gaps by which the target is come to; null where they are others. Forms of earlier releases tell none. */
function withoutGaps(text: string, { compared: { gaps } }: ComparedRow): string | null {
	const [whole, told] = / \(theo ([^()]*)\)$/u.exec(text) ?? [];
	if (whole === undefined || told === undefined) return text;
	return sameText(told, codeRanges(gaps)) ? text.slice(0, -whole.length) : null;
}

interface Piece {
	/** '' of a state that stands without the name of its column. */
	readonly title: string;
	readonly text: string;
}

/** The parts of what is told behind the fate. What a field itself has behind a semicolon stays with it. */
function piecesOf(told: string, titles: readonly string[], changes: readonly RowChange[]): readonly Piece[] {
	const pieces: Piece[] = [];
	for (const part of told.split(SEPARATOR)) {
		const title = titles.find((one) => part.startsWith(`${one}: `));
		const last = pieces.at(-1);
		const isWhole = changes.some((change) => change.title === last?.title && sameText(change.target, last.text));
		if (title !== undefined) pieces.push({ title, text: part.slice(title.length + 2) });
		else if (last === undefined || last.title === '' || isWhole) pieces.push({ title: '', text: part });
		else pieces.splice(-1, 1, { ...last, text: `${last.text}${SEPARATOR}${part}` });
	}
	return pieces;
}

/**
 * The targets that a cell tells otherwise than the form did, none where it says the same in the words of this release or an
 * earlier one; null where something else was changed, such as what becomes of the record, which follows from several fields.
 */
export function targetsIn(text: string, compared: ComparedRow): readonly ToldTarget[] | null {
	const { table, row } = compared;
	const plain = withoutReasons(normalise(text), compared);
	const told = plain === null ? null : withoutGaps(plain, compared);
	if (told === null || fateTold(told) !== compared.compared.fate) return null;
	const [head = '', ...rest] = told.split(': ');
	if (!targetHeads.includes(head)) return null;
	const { shown, states } = targetsTold(table, row);
	const changes = row.changes ?? [];
	const titles = [...table.sheet.columns.map(({ name }) => name), ...changes.map(({ title }) => title)];
	const left = new Set(changes);
	const others: ToldTarget[] = [];
	const details = rest.join(': ');
	const pieces = details === '' ? [] : piecesOf(details, titles, changes);
	// Those that say what the form said are found first, so that of two states the one that was changed is left.
	const edited = pieces.filter(({ title, text: said }) => {
		const same = [...left].find((change) => {
			const isMeant = title === '' ? states.includes(change.title) : change.title === title;
			return isMeant && sameText(change.target, said);
		});
		if (same !== undefined) left.delete(same);
		return same === undefined;
	});
	for (const { title: named, text: said } of edited) {
		const able = named === '' ? [...left].filter(({ title }) => states.includes(title)) : [];
		// Where the target had none, it is the one state that the record has today.
		const today = states.filter(
			(title) => cellNamed(table, row, title).text !== '' && changes.every((change) => change.title !== title)
		);
		const [title, ...more] = named !== '' ? [named] : able.length > 0 ? able.map((one) => one.title) : today;
		if (title === undefined || more.length > 0 || others.some((one) => one.title === title)) return null;
		const change = [...left].find((one) => one.title === title);
		if (change !== undefined) left.delete(change);
		others.push({ title, was: change?.target ?? '', text: said });
	}
	return shown.some((change) => left.has(change)) ? null : others;
}
